"""What a photo seems to suffer from, measured without a network: noise, blur, light, haze, rain, faded colour."""

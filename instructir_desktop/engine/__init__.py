"""Running the network: devices, tiles, contexts, weights. `engine.api` is free of torch."""

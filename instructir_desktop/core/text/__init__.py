"""The text side of the network: sentence encoder and head."""

"""Pure maths of the editor: geometry, masks, metrics, the network and the text side. No files, no Qt."""

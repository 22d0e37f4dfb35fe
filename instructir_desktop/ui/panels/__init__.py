"""The panels around the photo: pure views that take data through slots and emit signals."""

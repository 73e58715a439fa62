"""Text that exists as a picture only, read by Tesseract where it is installed."""

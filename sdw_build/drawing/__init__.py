"""What is drawn: covers, cards for sharing, and the widths and formats of pictures. The only room that needs Pillow to draw."""

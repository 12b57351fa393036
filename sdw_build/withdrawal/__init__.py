"""Take a verhaal away when someone withdraws: its text, its pictures, and what was kept of them."""

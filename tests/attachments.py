"""Files to download and to hear, made for a test: a PDF that a reader can open, and a second of silence."""


def pdf(
    note: str = "", *, title: str = "De vragen", author: str = "", tagged: bool = True, letters: bool = True
) -> bytes:
    """Make a PDF of one page, with a note in it that no reader sees."""
    marked = " /Lang (nl-NL) /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot >>" if tagged else ""
    shown = b"BT /F1 12 Tf 72 720 Td (Wat helpt jou?) Tj ET" if letters else b"q 1 0 0 1 0 0 cm Q"
    fonts = "<< /Font << /F1 5 0 R >> >>" if letters else "<< >>"
    told = "".join(f" /{name} ({value})" for name, value in (("Title", title), ("Author", author)) if value)
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R{marked} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {fonts} /Contents 4 0 R >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<<{told} >>".encode(),
    ]
    made, starts = f"%PDF-1.7\n% {note}\n".encode(), []
    for number, part in enumerate(parts, 1):
        starts.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(parts) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def mp3(note: str = "", *, maker: str = "") -> bytes:
    """Make a second of silence, with a note or the name of its maker in front of it."""
    frames = b"".join(
        name + len(value).to_bytes(4) + b"\0\0" + value
        for name, text in ((b"TIT2", note), (b"TPE1", maker))
        if text and (value := b"\x03" + text.encode())
    )
    size = bytes(len(frames) >> shift & 0x7F for shift in (21, 14, 7, 0))
    silence = b"\xff\xfb\x10\xc4" + bytes(100)  # 32 kbit/s, 44,1 kHz, one channel
    return b"ID3\x03\0\0" + size + frames + silence * 38


def m4a(note: str = "") -> bytes:
    """Make the beginning of a recording of a telephone."""
    return b"\0\0\0\x1cftypM4A \0\0\0\0M4A mp42isom" + b"\0\0\0\x08free" + note.encode()


def ogg(note: str = "") -> bytes:
    """Make the beginning of a recording in a free format."""
    return b"OggS\0\x02" + bytes(20) + b"\x01\x1eOpusHead" + note.encode()

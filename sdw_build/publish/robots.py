"""What search engines are told: everything may be read, and where the list of pages is."""


def make_robots(site_url: str | None, *, closed: bool = False) -> str:
    """Return robots.txt; it can only say where the list is when the site's own address is known.

    What is closed is to be looked at by people who were told of it, and by nobody else.
    """
    if closed:
        return "User-agent: *\nDisallow: /\n"
    return "User-agent: *\n" + (f"Sitemap: {site_url}sitemap.xml\n" if site_url else "")

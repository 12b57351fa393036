"""The rules for a server, as the files that each host reads."""

from sdw_build.publish.hosts import caddy, nginx
from sdw_build.publish.hosts.bucket import bucket_files
from sdw_build.publish.hosts.published import cloudflare_files, github_files, gitlab_files, netlify_files
from sdw_build.publish.hosts.rules import Rules


def host_files(rules: Rules) -> dict[str, str]:
    """Return each file by its name in the folder with rules; what a host reads in the published folder has one of its own."""
    return {
        nginx.NAME: nginx.nginx_rules(rules),
        caddy.NAME: caddy.caddy_rules(rules),
        **netlify_files(rules),
        **cloudflare_files(rules),
        **github_files(rules),
        **gitlab_files(rules),
        **bucket_files(rules),
    }

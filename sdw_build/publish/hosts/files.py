"""The rules for a server, as the files that each host reads."""

from sdw_build.publish.hosts import nginx
from sdw_build.publish.hosts.rules import Rules


def host_files(rules: Rules) -> dict[str, str]:
    """Return each file by its name in the folder with rules."""
    return {nginx.NAME: nginx.nginx_rules(rules)}

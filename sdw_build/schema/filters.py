"""The ways to narrow an overview that any kind may have."""

from sdw_build.schema.kind import Filter
from sdw_build.schema.published import Published

FOR_WHOM: Filter[Published] = Filter("doelgroep", "Voor wie", lambda data: data.doelgroepen)
THEME: Filter[Published] = Filter("thema", "Thema", lambda data: data.themas)

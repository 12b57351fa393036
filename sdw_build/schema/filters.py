"""The ways to narrow an overview that any kind may have."""

from sdw_build.schema.document import Document
from sdw_build.schema.kind import Filter

FOR_WHOM: Filter[Document] = Filter("doelgroep", "Voor wie", lambda data: data.doelgroepen)
THEME: Filter[Document] = Filter("thema", "Thema", lambda data: data.themas)

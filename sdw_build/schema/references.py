"""References: the name of another document, which remembers what kind it points at."""

from typing import TYPE_CHECKING, Any, ClassVar, Generic

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeVar

from sdw_build.schema.content import Content

if TYPE_CHECKING:  # these import this module: only the types know what a reference leads to
    from sdw_build.schema.cijfer import Cijfer  # noqa: F401
    from sdw_build.schema.loket import Loket  # noqa: F401
    from sdw_build.schema.methodiek import Methodiek  # noqa: F401
    from sdw_build.schema.partner import Partner  # noqa: F401
    from sdw_build.schema.regio import Regio  # noqa: F401
    from sdw_build.schema.speerpunt import Speerpunt  # noqa: F401
    from sdw_build.schema.verhaal import Verhaal  # noqa: F401

if TYPE_CHECKING:
    pass

M = TypeVar("M", bound=Content, default=Any)

# Marks a reference in a JSON Schema with the kind that it points at.
POINTS_AT = "x-verwijst-naar"


class Ref(str, Generic[M]):
    """A slug that stands for another document; the knowledge base finds and checks it by its type.

    A class of references is called after the kind that it points at: a MethodiekRef names a methodiek.
    """

    __slots__ = ()
    soort: ClassVar[str]

    def __init_subclass__(cls) -> None:
        """Take the name of the kind from that of the class."""
        super().__init_subclass__()
        cls.soort = cls.__name__.removesuffix("Ref").lower()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read any text; whether it exists is not for the schema to say."""
        text = core_schema.str_schema(min_length=1, strip_whitespace=True)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors' tools what it points at; a name of digits only is a number to them."""
        return {"type": ["string", "number"], "minLength": 1, POINTS_AT: cls.soort}


class MethodiekRef(Ref["Methodiek"]):
    """The slug of a methodiek."""


class PartnerRef(Ref["Partner"]):
    """The slug of a partner."""


class SpeerpuntRef(Ref["Speerpunt"]):
    """The slug of a speerpunt."""


class CijferRef(Ref["Cijfer"]):
    """The slug of a cijfer."""


class VerhaalRef(Ref["Verhaal"]):
    """The slug of a verhaal."""


class RegioRef(Ref["Regio"]):
    """The slug, the name or the AM code of a regio."""


class LoketRef(Ref["Loket"]):
    """The slug of a loket."""

"""English or not."""

import pytest

from detente.sources.language import foreign_language

ENGLISH = (
    "The foreign ministers of Norway and Sweden met in Oslo on Monday to discuss the defence of the north. "
    "Both said that the talks had been useful."
)
FOREIGN = {
    "French": "Les ministres des affaires étrangères se sont rencontrés à Paris mardi pour parler de la guerre et des "
    "sanctions contre la Russie, selon un communiqué.",
    "German": "Die Außenminister trafen sich am Dienstag in Berlin, um über den Krieg in der Ukraine zu sprechen und "
    "weitere Sanktionen vorzubereiten.",
    "Dutch": "De ministers van Buitenlandse Zaken spraken dinsdag in Den Haag over de oorlog en de nieuwe sancties die "
    "op tafel liggen.",
    "Norwegian": "Utenriksministrene møttes i Oslo på tirsdag for å snakke om krigen og om nye tiltak som skal "
    "gjelde fra neste år, sa en talsmann.",
    "Spanish": "Los ministros de Exteriores se reunieron el martes en Madrid para hablar de la guerra y de las nuevas "
    "sanciones contra Moscú.",
    "Russian": "Министры иностранных дел встретились во вторник в Москве, чтобы обсудить переговоры.",
    "Chinese": "外交部长在北京会见了美国国务卿，双方就双边关系交换了意见。会谈在钓鱼台国宾馆举行。",
    "Arabic": "التقى وزيرا الخارجية في القاهرة يوم الثلاثاء لبحث الحرب والعقوبات الجديدة.",
}


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), ENGLISH + FOREIGN["French"]])
def test_english(text: str) -> None:
    assert foreign_language(text) is None


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language_is_named(language: str) -> None:
    assert foreign_language(FOREIGN[language] * 2) == language


@pytest.mark.parametrize("text", ["", "1234 --", "Xi meets Putin", "Ministros se reunen", "Kishida, Lavrov, Hayashi"])
def test_too_short_to_tell(text: str) -> None:
    assert foreign_language(text) is None


def test_headlines_without_small_words_pass() -> None:
    headlines = (
        "Kishida meets Lavrov in Tokyo\nUkraine rejects peace plan\nEU leaders agree new sanctions package\n"
        "Iran nuclear talks resume in Vienna\nTurkey lifts veto, Sweden joins NATO\n"
    )
    assert foreign_language(headlines) is None

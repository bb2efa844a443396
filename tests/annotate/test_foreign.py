"""sayso.annotate.foreign: other languages are named, and English of any kind is left in peace."""

from pathlib import Path

import pytest

from sayso.annotate.foreign import Foreign, find_foreign, name_language
from sayso.errors import LexiconError
from sayso.reference.languages import load_languages

KNOWN = load_languages()
ENGLISH = "The army of Ruritania shelled the town of Zenda on Monday, and six people were killed, said the mayor."
FRENCH = (
    "Le ministère de la Défense a annoncé mardi que deux soldats avaient été tués dans l'attaque d'un poste de l'armée "
    "près de la frontière. Les rebelles n'ont pas revendiqué l'attaque, et le gouvernement a promis une enquête."
)
FOREIGN = {
    "French": FRENCH,
    "German": "Bei einem Angriff auf einen Grenzposten sind nach Angaben des Ministeriums zwei Soldaten getötet worden.",
    "Spanish": "Dos soldados murieron el martes en un ataque contra un puesto fronterizo, informó el ministerio de Defensa.",
    "Portuguese": "Dois soldados morreram na terça-feira num ataque a um posto de fronteira, informou o Ministério da Defesa.",
    "Italian": "Due soldati sono stati uccisi martedì in un attacco a un posto di frontiera, ha detto il ministero della Difesa.",
    "Dutch": "Bij een aanval op een grenspost zijn dinsdag twee militairen gedood, meldt het ministerie van Defensie.",
    "Swedish": "Två soldater dödades i tisdags i en attack mot en gränspost, uppger försvarsdepartementet.",
    "Polish": "Dwóch żołnierzy zginęło we wtorek w ataku na posterunek graniczny, poinformowało ministerstwo obrony.",
    "Turkish": "Savunma Bakanlığı, salı günü sınır karakoluna düzenlenen saldırıda iki askerin öldüğünü açıkladı.",
    "Russian": "Два солдата погибли во вторник при нападении на пограничный пост, сообщило министерство обороны.",
    "Ukrainian": "Двоє солдатів загинули у вівторок під час нападу на прикордонний пост, повідомило міністерство оборони.",
    "Arabic": "قالت وزارة الدفاع إن جنديين قتلا يوم الثلاثاء في هجوم على موقع حدودي.",
    "Hebrew": "שני חיילים נהרגו ביום שלישי בהתקפה על עמדה סמוך לגבול, כך מסר משרד הביטחון.",
    "Chinese": "国防部说，两名士兵星期二在边境哨所遭到袭击时丧生。叛军没有宣称对袭击负责。",
    "Hungarian": "Két katona meghalt kedden egy határőrizeti állomás elleni támadásban, közölte a honvédelmi minisztérium.",
    "Vietnamese": "Hai binh sĩ đã thiệt mạng hôm thứ Ba trong một cuộc tấn công vào đồn biên phòng, Bộ Quốc phòng cho biết.",
}  # fmt: skip
IN_PEACE = [
    "",
    "Zenda.",
    "12 345 6789 0 -- 77",
    "x" * 3_000,
    "Clashes in Zenda: Rebels, army trade blame",
    "KIEV MOSCOW TALKS COLLAPSE",
    "MOSCOW 12 MAR TASS -- FOREIGN MINISTER LAVROV MET COUNTERPART GUEYE AT VNUKOVO TODAY STOP NO STATEMENT ISSUED STOP",
    "GUERRILLAS ATTACKED SAN SALVADOR SUBURBS MEJICANOS, ZACAMIL AND AYUTUXTEPEQUE TODAY",
    "Present: Recep Tayyip Erdoğan, Ahmet Davutoğlu, Mevlüt Çavuşoğlu, Hulusi Akar, Süleyman Soylu, Binali Yıldırım",
    "Presidents Nicolás Maduro, Evo Morales and Daniel Ortega met José Mujica in Montevideo",
    "Islamabad: Tehreek-e-Taliban Pakistan, Lashkar-e-Jhangvi claim blasts",
    "Troops kill 12 in Jammu, Kupwara",
    "https://news.example/es/los-soldados-de-la-frontera-mataron-a-doce-personas.html",
    f"{ENGLISH} “Nous ne céderons jamais,” he added.",
]


@pytest.mark.parametrize("language", FOREIGN)
def test_a_sentence_is_enough_to_name_its_language(language: str) -> None:
    text = FOREIGN[language]
    assert find_foreign(text, KNOWN) == [Foreign(0, len(text), language)]
    assert name_language(text.upper(), KNOWN) == language
    assert name_language(text * 500, KNOWN) == language


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), *IN_PEACE])
def test_english_names_and_telexes_are_left_in_peace(text: str) -> None:
    assert find_foreign(text, KNOWN) == []


def test_the_long_foreign_line_of_an_english_text_is_found() -> None:
    text = f"{ENGLISH}\n\n{FRENCH}\n{FRENCH}\n\n{ENGLISH}\n{ENGLISH}\n"
    (part,) = find_foreign(text, KNOWN)
    assert (text[part.start : part.end], part.language) == (f"{FRENCH}\n{FRENCH}", "French")


def test_a_foreign_text_with_an_english_headline_is_foreign() -> None:
    text = "Attack on the border kills two\n" + f"{FRENCH}\n" * 4
    assert find_foreign(text, KNOWN) == [Foreign(0, len(text), "French")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("english: [the]\n", "sections"),
        ("english: []\nshared: [a]\nsame: [en]\nnames: {fr: French}\n", "english"),
        ("english: [the]\nshared: [a]\nsame: [en]\nnames: {fr: 7}\n", "names"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "language.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"language\.yml: .*{told}"):
        load_languages(path)

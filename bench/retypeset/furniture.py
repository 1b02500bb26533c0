"""What stands around an interview in print and on the web, in each language: all of it invented."""

from dataclasses import dataclass, replace
from random import Random
from typing import Final

from corpus.model import Language


@dataclass(frozen=True, slots=True)
class Furniture:
    """The texts of one outlet's pages."""

    outlet: str
    issue: str
    section: str
    address: str
    labels: tuple[str, str]
    """Of the one who asks and the one who answers."""
    lead: str
    credit: str
    box: tuple[str, ...]
    """A boxed insert: its heading and its paragraphs."""
    caption: str
    menu: tuple[str, ...]
    also: tuple[str, ...]
    """Headlines of other articles."""
    read_also: str
    share: str
    cookies: str
    comments: tuple[str, ...]
    news: str
    rights: str
    struck: str
    """A sentence that an editor deleted."""


_FIRST: Final[dict[Language, Furniture]] = {
    "kk": Furniture(
        outlet="Дала таңы",
        issue="№ 38 (2417), 19 қыркүйек 2024 жыл",
        section="АДАМ ЖӘНЕ УАҚЫТ",
        address="www.dala-tany.example",
        labels=("Тілші", "Қонақ"),
        lead="Газетіміздің кезекті қонағымен көктемнің бір таңында ұзақ әңгімелестік.",
        credit="Сұхбаттасқан Алмас ҚУАНДЫҚ",
        box=(
            "БІЛЕ ЖҮРІҢІЗ",
            "Редакцияға келген хаттар жылына екі рет жинақ болып шығады.",
            "Келесі санда: ескі базардың тарихы.",
        ),
        caption="Суретте: сұхбат сәті. Түсірген Е. Нұрбай",
        menu=("Басты бет", "Жаңалықтар", "Қоғам", "Руханият", "Спорт", "Байланыс"),
        also=(
            "Көктемгі егіс қашан басталады?",
            "Ескі театрдың шымылдығы қайта ашылды",
            "Қалада жаңа саябақ салынып жатыр",
        ),
        read_also="Оқи отырыңыз",
        share="Достарыңызбен бөлісіңіз",
        cookies="Сайт cookie файлдарын қолданады. Келісесіз бе?",
        comments=(
            "– Өте жақсы сұхбат екен, рақмет!",
            "– Ал бұл мәселе қашан шешіледі?",
            "Жалғасын күтеміз.",
        ),
        news="Соңғы жаңалықтар",
        rights="© 2009–2024 «Дала таңы» газеті. Барлық құқық қорғалған.",
        struck="Бұл сөйлем басылымға кірмейді деп шешілді.",
    ),
    "ru": Furniture(
        outlet="Речной берег",
        issue="№ 21 (908) • 30 мая 2024 г.",
        section="СОБЕСЕДНИК",
        address="www.rechnoy-bereg.example",
        labels=("Вопрос", "Ответ"),
        lead="С нашим сегодняшним гостем мы встретились ранним утром и проговорили до обеда.",
        credit="Беседовала Инга Левченко",
        box=(
            "КСТАТИ",
            "Наша газета выходит по четвергам вот уже сорок лет.",
            "В следующем номере: кто сторожит старую плотину.",
        ),
        caption="На снимке: герой публикации у себя дома. Фото П. Серова",
        menu=("Главная", "Новости", "Общество", "Культура", "Спорт", "Контакты"),
        also=(
            "Когда откроют паромную переправу?",
            "В старом кинотеатре снова крутят плёнку",
            "Городской сад ждёт ремонта",
        ),
        read_also="Читайте также",
        share="Поделиться",
        cookies="Сайт использует файлы cookie. Вы согласны?",
        comments=(
            "– Замечательный разговор, спасибо!",
            "– А когда это наконец решат?",
            "Ждём продолжения.",
        ),
        news="Последние новости",
        rights="© 2009–2024 «Речной берег». Все права защищены.",
        struck="Это предложение решено не печатать.",
    ),
    "en": Furniture(
        outlet="The Lower Valley Post",
        issue="No. 512 | Thursday, 6 June 2024",
        section="CONVERSATIONS",
        address="www.lower-valley-post.example",
        labels=("Q", "A"),
        lead="Our guest this week met us early in the morning and kept talking until lunch.",
        credit="Interview by Edith Marlow",
        box=(
            "DID YOU KNOW",
            "The Post has been printed every Thursday for forty years.",
            "Next week: who guards the old dam.",
        ),
        caption="Pictured: our guest at home. Photograph by P. Sear",
        menu=("Home", "News", "Society", "Culture", "Sport", "Contact"),
        also=(
            "When will the ferry run again?",
            "Film is back at the old cinema",
            "The town garden waits for repairs",
        ),
        read_also="Read also",
        share="Share this",
        cookies="This site uses cookies. Do you agree?",
        comments=(
            "– What a lovely talk, thank you!",
            "– And when will they decide at last?",
            "Waiting for the next part.",
        ),
        news="Latest news",
        rights="© 2009–2024 The Lower Valley Post. All rights reserved.",
        struck="This sentence was not meant to be printed.",
    ),
}

_SECOND: Final[dict[Language, Furniture]] = {
    "kk": replace(
        _FIRST["kk"],
        outlet="Ертіс-Баян өңірі",
        issue="№116 (9421) | Сенбі, 5 қазан 2024 ж.",
        section="Бетпе-бет",
        address="Пошта: eb-oniri@poshta.example",
        labels=("Сұрақ", "Жауап"),
        lead="Бұл кісінің есігін біраздан бері қағып жүр едік, ақыры уақыты түсті.",
        credit="Дайындаған Назым ЕРТАЙҚЫЗЫ.",
        box=(
            "Дерек пен дәйек",
            "Өңірлік газет 1931 жылдан бері шығады.",
            "Мұрағаттағы тігінділердің бәрі цифрға көшірілген.",
        ),
        caption="Қонағымыз жұмыс орнында. Сурет отбасылық мұрағаттан алынды.",
        read_also="Тақырып бойынша",
        share="Бөлісу",
        comments=("– Аға, денсаулық тілеймін!", "– Мен келіспеймін. Неге десеңіз, дерек ескі.", "Керемет!"),
        news="Таңдаулы",
        rights="«Ертіс-Баян өңірі» ЖШС. Қолданушы келісімі. 12+",
    ),
    "ru": replace(
        _FIRST["ru"],
        outlet="Полдень",
        issue="Пятница, 11 октября 2024, № 77",
        section="Люди и годы",
        address="Телефон рекламной службы 00-00-00",
        labels=("Корреспондент", "Собеседник"),
        lead="О ремесле, характере и погоде говорим с человеком, которого в городе знают все.",
        credit="Подготовил Артур САЙКО.",
        box=("Справка «Полдня»", "Газета основана в 1957 году.", "Тираж этого номера 2 300 экземпляров."),
        caption="Рабочее утро. Снимок из семейного архива.",
        read_also="По теме",
        share="Рассказать друзьям",
        comments=("– Здоровья вам!", "– Не согласен. Цифры ведь старые.", "Отлично!"),
        news="Выбор редакции",
        rights="ТОО «Полдень». Пользовательское соглашение. 12+",
    ),
    "en": replace(
        _FIRST["en"],
        outlet="Harbour & Hill",
        issue="Issue 88, October 2024",
        section="Face to face",
        address="harbour-and-hill.example",
        labels=("Interviewer", "Guest"),
        lead="On a trade, a temper and the weather: we sat down with somebody the whole town knows.",
        credit="Words: Colin Abery.",
        box=(
            "From the archive",
            "The magazine was founded in 1957.",
            "All back issues can be read in the library.",
        ),
        caption="A working morning. Picture: family archive.",
        read_also="More on this",
        share="Tell a friend",
        comments=("– Good health to you!", "– I disagree. The numbers are old.", "Splendid."),
        news="Editors' choice",
        rights="Harbour & Hill Ltd. Terms of use.",
    ),
}


def outlet(language: Language, random: Random) -> Furniture:
    """One of the outlets of a language."""
    return random.choice((_FIRST, _SECOND))[language]

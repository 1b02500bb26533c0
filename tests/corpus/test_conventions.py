"""How outlets set their interviews: each case is a page, a line a paragraph.

A line says what it has to become: `Q` a paragraph of a question, `A` of an answer, `x` neither; then how it
is set (`*` bold, `#` a heading, `~` a style of its own, `:` its mark in bold), the mark that is cut off in
braces, and the text. A `+` joins it to the line before, in one paragraph.
"""

import re

import pytest

from corpus import segmentation
from corpus.model import CorpusError
from corpus.restoration.paragraphs import Paragraph
from corpus.segmentation import Exchange, Segmented

_LINE = re.compile(r"(?P<role>[QAx])(?P<set>[*#~:]?)(?P<joined>\+?)(?:\{(?P<mark>[^}]*)\})? (?P<text>.*)")


def page(case: str) -> list[Paragraph]:
    found: list[Paragraph] = []
    for line in case.strip().split("\n"):
        role, how, joined, mark, text = _parts(line)
        whole = mark + text if not mark or mark.endswith(" ") else f"{mark} {text}"
        strong = {"*": len(whole), ":": len(mark)}.get(how, 0)
        if joined:
            before = found.pop()
            found.append(Paragraph(f"{before.text} {whole}", before.strong))
        else:
            found.append(Paragraph(whole, strong, 3 if how == "#" else 0, "em" if how == "~" else ""))
        assert role
    return found


def gold(case: str) -> list[Exchange]:
    pairs: list[tuple[list[str], list[str]]] = []
    for line in case.strip().split("\n"):
        role, _, _, _, text = _parts(line)
        if role == "Q":
            if not pairs or pairs[-1][1]:
                pairs.append(([], []))
            pairs[-1][0].append(text)
        elif role == "A":
            pairs[-1][1].append(text)
    return [Exchange(tuple(asked), tuple(answered)) for asked, answered in pairs]


def _parts(line: str) -> tuple[str, str, str, str, str]:
    found = _LINE.fullmatch(line)
    assert found, line
    return found["role"], found["set"], found["joined"], found["mark"] or "", found["text"]


def read(case: str) -> Segmented:
    return segmentation.segment(page(case))


CASES = {
    "ru: dashes of questions and of a remark, none of answers": """
x О зиме на станции рассказал гляциолог.
Q{– } Как началась та зима?
A В сентябре. Нас было пятеро и кошка.
A Мы топили печь ящиками.
Q{– } И вы вернулись туда снова.
A Четыре раза. Там слышно, как думаешь.
Q{– } Что бы вы взяли с собой сегодня?
A Соль.
""",
    "kk: readers with their towns": """
x Оқырмандардың сұрақтарына дәрігер жауап береді.
Q{Айдос, Орал: –} Доктор, телефон көзге зиян ба?
A{– } Жақыннан қарасаңыз, зиян.
Q{Рахима апа, Кентау: –} Көзілдірікті күні бойы тағам ба?
A{– } Тағыңыз.
A Ол көзді нашарлатпайды.
Q{Мадина, Алматы: –} Лазерден қорқамын. Қайтейін?
A{– } Алдымен тексеріліңіз.
""",
    "kk: an answer without its dash": """
Q{– } Атыңызға қамшы саласыз ба?
A{– } Салмаймын. Ат өзі біледі.
Q{– } Цирктен неге кеттіңіз?
A Тар. Ат шеңбермен жүгірмейді.
Q{– } Енді не үйретесіз?
A{– } Құлауды.
Q{– } Қиын емес пе?
A{– } Жерге жақын.
""",
    "kk: what the outlet wrote before": """
Q*{– } Ережеде не өзгерді, айтып беріңізші?
A{– } Жылдамдық шектелді. Біз тексереміз.
Q*{– } Айыппұл қанша?
A{– } Үш есе көп. Ақшасын көпірге саламыз.
x Еске салайық, бұған дейін көпірдің жабылғанын жазған едік.
""",
    "kk: bold questions that lost their question marks": """
x Аудандық аурухананың фельдшері Сәуле Әбенмен әңгіме.
Q~ Бір түнде қанша рет шақырады?
A Он рет. Мен санамаймын.
Q~ Жалақыңыз жете ме
A Жетеді десем, өтірік.
Q~ Қалаға неге көшпейсіз
A Мұнда мені таниды.
""",
    "kk: a letter that ends": """
x Сәлеметсіз бе! Жауаптарым төменде.
Q*{1. } Тізімді қайдан таптыңыз?
A Папканың ішінен. Мен вагон санын іздеп жүргенмін.
Q*{2. } Туысыңызды іздедіңіз бе?
A Іздедім.
x Құрметпен,
x Мақсат Дүйсен
""",
    "en: impersonal, a remark as the first paragraph, and a note on the speaker": """
x Curator Agnes Holm on a gallery with nothing in it.
Q* The gallery has no pictures.
Q* What is there to look at?
A Labels. Very good labels.
Q* Who writes them?
A Retired postmen, mostly.
Q* Is it a joke?
A It was, for about a week.
x Agnes Holm was speaking to Per Dahl.
""",
    "kk: a chat with dates and times": """
Q{[12.03.2024, 18:22] Арай:} Сәлеметсіз бе? Неге автобуспен жүресіз?
A{[12.03.2024, 18:24] Ілияс Жазушы:} Автобуста роман жазамын.
Q{[12.03.2024, 18:30] Арай:} Кітап қашан шығады?
A{[12.03.2024, 18:31] Ілияс Жазушы:} Маршрут ұзартылса, көктемде.
""",
    "kk: bold remarks with dashes, none of which asks": """
x Ұста Сейілханның дүкеніне кірдік.
Q*{– } Әкеңіз де темір соққан екен.
A{– } Соққан. Бір күні маған балғасын берді.
A – Ұста, – деді ол, – алдымен от жақсын.
A – Отты кім үрлейді? – дедім мен.
A Содан бері от жағып келемін.
Q*{– } Демек, балға отқа қарап тұрған ғой.
A{– } Балға асықпайды, темір асығады.
Q*{– } Шәкірттеріңіз осыны түсінбейді-ау.
A{– } Түсінгендері қалды. Қалғаны дәнекерлеуші болды.
""",
    "kk: words of bold questions and of answers that have a colon": """
x Жүн өңдейтін цехтың басшысы Марат Досовпен әңгіме.
Q* Сізге не жетпейді: жүн бе, адам ба?
A Адам. Жүннің бағасы туралы бір-ақ айтарым: өспейді.
Q* Қандай бояу қолданасыз?
A Табиғи бояу ғана. Бояуларымыз: пияз қабығы мен рауғаш.
Q* Соңғы сұрақ: арманыңыз қандай?
A «Ұйықта» дейді әйелім. Мен: «Ұйықтасам, арман таусылады» деймін.
""",
    "ru: a question in bold that opens with words and a colon": """
x Интервью с дорожником.
Q* Кто виноват: подрядчик или заказчик?
A Погода. Я её не заказывал.
Q* Что делать: чинить или строить?
A Чинить. Мы чиним с марта.
Q* А зимой?
A Зимой спим. Спасибо, что спросили.
""",
    "kk: outlet's name and full name, bold": """
x Ауыл мұғалімі Сәуле Омаровамен әңгіме.
Q:{Дала:} Мектепке қалай келдіңіз?
A:{Сәуле Омарова:} Жолдамамен келдім.
A Екі жыл ғана боламын деп ойлағанмын.
Q:{Дала:} Кетіп қалғыңыз келмеді ме?
A:{Сәуле Омарова:} Алғашқы қыста ғана.
Q:{Дала:} Ал енді?
A:{Сәуле Омарова:} Енді кетпеймін.
""",
    "kk: outlet in quotation marks": """
Q{«Жайық үні»:} Балық көбейді ме?
A{Марат Сәкенов:} Көбейді, бірақ баяу.
Q{«Жайық үні»:} Неге баяу?
A{Марат Сәкенов:} Су тайыз.
""",
    "kk: numbered labels": """
x Оқырман сауалына заңгер жауап береді.
Q{Сұрақ №1.} Жер телімін қалай рәсімдеймін?
A{Жауап.} Өтініш бересіз.
Q{Сұрақ №2.} Қанша күтемін?
A{Жауап.} Отыз күн.
""",
    "kk: letters as labels": """
Q{С:} Жұмысты қашан бастадыңыз?
A{Ж:} Былтыр бастадым.
Q{С:} Қиын болды ма?
A{Ж:} Қиын болды, бірақ үйрендім.
Q{С:} Тағы не айтасыз?
A{Ж:} Рақмет айтамын.
""",
    "kk: bold question with a dash, answer with a dash": """
x Кәсіпкер Дәурен Асановпен сұхбат.
Q*{– } Наубайхананы неден бастадыңыз?
A{– } Бір пештен бастадым.
A Қазір алты пеш бар.
Q*{– } Бәсеке күшті ғой.
A{– } Күшті, әрине. Біз сапамен аламыз.
Q*{– } Баға өсе ме?
A{– } Өспейді деп үміттенемін.
""",
    "kk: only questions have dashes, bold": """
Q*{– } Домбыраны кімнен үйрендіңіз?
A Атамнан үйрендім. Ол кісі әр кеш сайын тартатын.
A Кейін музыка мектебіне бардым.
Q*{– } Сахнаға қашан шықтыңыз?
A Он жасымда шықтым.
Q*{– } Толқыдыңыз ба?
A Қатты толқыдым.
""",
    "kk: a lead in bold above bold questions": """
x* Аудандағы жалғыз кітапхана биыл алпыс жасқа толды. Оның меңгерушісі Гүлнәр Әбіш отыз жылдан бері осында.
Q* Кітапханаға алғаш келген күніңіз есіңізде ме?
A Есімде. Жаңбыр жауып тұрды.
Q* Қазір кімдер келеді?
A Көбі балалар келеді, біз соған қуанамыз.
""",
    "kk: labels with remarks": """
Q{Тілші:} Көпір қашан ашылады?
A{Е. Жақсыбек (күліп):} Мұны мен де білгім келеді.
Q{Тілші:} Шындап айтсақ ше?
A{Е. Жақсыбек:} Күзде ашамыз.
""",
    "kk: several interviewers": """
Q{Арман:} Жаңа альбом қашан шығады?
A{Дина:} Көктемде шығарамын.
Q{Сәуле:} Неше ән бар?
A{Дина:} Он екі ән бар.
Q{Арман:} Біреуін айтып бересіз бе?
A{Дина:} Жоқ, сыр бермеймін.
""",
    "kk: several answerers": """
Q{Жүргізуші:} Сабақты онлайн өткізу тиімді ме?
A{Айжан:} Тиімді, уақыт үнемдейміз.
A{Берік:} Мен келіспеймін, бала жалғызсырайды.
Q{Жүргізуші:} Ата-аналар не дейді?
A{Берік:} Олар екіге бөлінді.
""",
    "kk: questions by number, answers with a dash": """
x Бес сұрақ
Q{1. } Таңыңызды неден бастайсыз?
A{– } Шайдан бастаймын.
Q{2. } Қандай кітап оқып жүрсіз?
A{– } Шежіре оқып жүрмін.
Q{3. } Не нәрсеге өкінесіз?
A{– } Ештеңеге өкінбеймін.
""",
    "kk: numbered headings": """
Q#{1. } Өзіңіз туралы айтып беріңізші.
A Мен бағдарламашымын.
Q#{2. } Неге бұл саланы таңдадыңыз?
A Мектепте ұстазым қызықтырды.
""",
    "kk: a caption parts a question from its answer": """
Q{– } Мынау қай жылы?
x Тоғай ауылы, ескі мектеп
A{– } Бұл алпысыншы жылдар. Мен де осы суретте бармын.
Q{– } Қайсысы сіз?
A{– } Шеткі бала.
""",
    "kk: a promo amid an answer": """
Q{– } Қыс қалай өтті?
A{– } Қатты өтті. Жем жетпеді.
x Оқи отырыңыз: Жем бағасы екі есе өсті
A Көршілер көмектесті.
Q{– } Көктем ше?
A{– } Көктем жақсы келді.
""",
    "kk: a promo amid the last answer": """
Q{– } Қыс қалай өтті?
A{– } Қатты өтті. Жем жетпеді.
Q{– } Көктем ше?
A{– } Көктем жақсы келді.
x Оқи отырыңыз: Жем бағасы екі есе өсті
A Сәуірдің басында-ақ мал тебінге шықты, содан бері қорада қалған жемнің жартысын да жеген жоқпыз.
x Сұхбаттасқан Марат ЖОЛДЫБАЙ
""",
    "kk: labels that say who asks, and remarks alone": """
Q{Сұрақ:} Әкеңіз де ұста болған екен.
A{Жауап:} Болған. Көрігін әлі сақтап отырмын.
A – Әке, – дедім бірде, – неге сатпайсың?
A – Сатқан құрал қолға қайтпайды, – деді ол.
Q{Сұрақ:} Ауылда ұста қалмады.
A{Жауап:} Екеуміз бармыз.
Q{Сұрақ:} Қолыңызға күш берсін!
A{Жауап:} Айтқаның келсін.
""",
    "kk: remarks in bold, to somebody who speaks of himself": """
Q* Әкеңіз де ұста болған екен.
A Болған. Көрігін әлі сақтап отырмын.
Q* Демек, өнер атадан келген ғой.
A Атам зергер еді. Мен темірге ауыстым.
Q* Сіз соққан таға ел аузында.
A Жиырма жыл соқтым. Енді шәкіртім соғады.
Q* Шеберханаңызды жұрт мұражай дейді.
A Мұражай емес, мен әлі жұмыс істеймін.
""",
    "kk: a name and its patronymic tell that somebody is asked": """
Q* Зарина Маратқызы, жаңа ережеге сай самокатқа қандай талап қойылады?
A Бірінші кезекте – жылдамдық. Тротуарда сағатына алты шақырымнан асуға болмайды.
Q* Айыппұл мөлшері белгілі ме?
A Үш АЕКтен басталады. Қайталанса, бес АЕК болады.
Q* Былтыр қанша апат тіркелді?
A Бір жылда 412 апат болды, бесеуі қайғылы аяқталды.
""",
    "kk: words of an answer with a colon are no label": """
Q{— } Сізді «қыңыр» дейді.
A{— } Бұл сұраққа жауап бұрыннан дайын: тізе бүкпеген адам қыңыр көрінеді.
Q{— } Рас па өзі?
A{— } Рас шығар. Кейде өзім де солай ойлаймын.
""",
    "kk: two answer to a dash, one after the other": """
Q{– } Екеуіңіз бір дәптерге жазасыздар ма?
A{С.Н.:} Бір дәптерге. Мен қарындашпен, ол қаламмен.
A{А.Т.:} Қалам өшпейді, сондықтан менікі қалады.
Q{– } Кімнің сөзі көп?
A{А.Т.:} Сәуленікі. Мен оқимын, ол жазады.
Q{– } Ал бірінші оқырман кім?
A{С.Н.:} Мысығымыз. Ұйықтап кетсе, қайта жазамыз.
""",
    "en: a headline quotes a paragraph of the answer": """
x# The ice road driver: ‘I once apologised to a crack’
Q* Is the ice ever silent?
A It talks all night, and after a week you talk back.
A I once apologised to a crack.
Q* Did you ever fall in?
A Twice. The second time I kept my hat on.
Q* What do you carry in the cab?
A Tea, and a book that I have been meaning to finish.
""",
    "kk: a pull quote repeats the answer": """
Q{– } Неге қайттыңыз?
A{– } Мен туған жерге қарызымды өтегім келді деп айта аламын. Қалада да жұмыс бар еді.
x~ Мен туған жерге қарызымды өтегім келді
A Бірақ жүрек қаламады.
Q{– } Өкінбейсіз бе?
A{– } Өкінбеймін.
""",
    "kk: an opening statement before the first question": """
x{Б. Төлеген:} Құрметті әріптестер, бүгін жоба туралы айтамыз. Кейін сұрақтарыңызға жауап беремін.
x Жоба үш жылға созылды.
Q{Сұрақ:} Қаржыны кім бөлді?
A{Б. Төлеген:} Облыс бюджеті бөлді.
Q{Сұрақ:} Қанша бөлінді?
A{Б. Төлеген:} Нақты санын кейін айтамын.
""",
    "kk: talk that an answer tells of": """
Q{– } Балалық шағыңыз қандай еді?
A{– } Қызық еді. Бірде атам шақырып алды.
A – Атқа мінесің бе? – деді ол.
A – Мінемін, – дедім мен.
A Содан бері аттан түспеймін.
Q{– } Қазір де шабасыз ба?
A{– } Шабамын.
Q{– } Балаларыңыз ше?
A{– } Олар да шабады.
""",
    "kk: an article, then three pairs": """
x Өзен биыл екі рет тасыды. Тұрғындар түні бойы қап толтырды.
x Құтқарушылар таңға дейін жұмыс істеді. Бұл туралы кейін көп айтылды.
x Біз жасақ басшысына үш сұрақ қойдық.
Q{– } Келесі жылға дайынсыздар ма?
A{– } Дайындалып жатырмыз.
Q{– } Не жетіспейді?
A{– } Техника жетіспейді.
Q{– } Адам ше?
A{– } Адам жетеді.
x Сұхбаттасқан Ерлан ТӨЛЕУ
""",
    "kk: questions in a style of their own": """
x Бағбан Әлия Нұрғали алма туралы біледі.
Q~ Қай сортты жақсы көресіз?
A Апортты жақсы көремін.
Q~ Неге азайып кетті?
A Күтім аз болды. Біз қайта отырғызып жатырмыз.
Q~ Түсінікті.
A Иә, бұл ұзақ жұмыс.
""",
    "kk: a bold question and its answer in one paragraph": """
Q* Қашан тұрасыз?
A+ Таңғы бесте тұрамын.
Q* Неге ерте?
A+ Мал ерте тұрады ғой.
Q* Демалыс бар ма?
A+ Жоқ, демалмаймыз.
""",
    "kk: each paragraph has a dash": """
Q{– } Зауытты қашан ашасыздар?
A{– } Күзде ашамыз деп жоспарладық, қазір құрылыс аяқталып қалды.
A{– } Жабдық та келді, мамандар оқудан өтіп жатыр.
A{– } Енді рұқсат қағаздарын күтіп отырмыз.
Q{– } Қанша адам жұмыс істейді?
A{– } Екі жүз адам. Көбі осы ауылдан болады деп отырмыз.
A{– } Жалақысы да жаман емес, жатақхана салып жатырмыз.
A{– } Басқа ауылдан да келемін дегендер бар.
Q{– } Өнімді қайда сатасыздар?
A{– } Көрші елдерге. Келісімшарт былтыр жасалды.
A{– } Бір бөлігі ішкі нарықта қалады.
A{– } Біз бағасын көтермейміз.
""",
    "kk: subheads between pairs": """
x# Балалық шақ
Q{– } Қай жерде өстіңіз?
A{– } Таудың бөктерінде өстім.
x# Еңбек жолы
Q{– } Алғашқы жұмысыңыз қандай болды?
A{– } Қойшы болдым.
Q{– } Кейін ше?
A{– } Кейін оқуға түстім.
""",
    "kk: readers' comments and news below": """
Q{– } Жол қашан бітеді?
A{– } Жазда бітіреміз.
Q{– } Сенуге бола ма?
A{– } Болады.
x Тегтер: жол, құрылыс
x Пікірлер (2)
x – Қашанғы күтеміз?
x – Былтыр да солай деген.
x Соңғы жаңалықтар
x Ауданда көшбасшылар жиыны өтті
""",
    "ru: labels with a full stop": """
x На вопросы отвечает врач.
Q{Вопрос.} Когда лучше делать прививку?
A{Ответ.} Осенью.
Q{Вопрос.} А если я болею?
A{Ответ.} Тогда подождите две недели.
""",
    "ru: labels in capitals, alone on their lines": """
x ВОПРОС:
Q Почему закрыли мост?
x ОТВЕТ:
A Опоры просели. Мы ждали этого.
x ВОПРОС:
Q Надолго?
x ОТВЕТ:
A До осени.
""",
    "ru: initials and a dash": """
Q{А. К. –} Вы давно пишете?
A{Н. Р. –} С детства.
Q{А. К. –} И сразу в стол?
A{Н. Р. –} Сначала в тетрадь, я её храню.
""",
    "ru: outlet in guillemets": """
Q{«Степной вестник»:} Как вы попали в авиацию?
A{Орлов:} Случайно. Мимо шёл.
Q{«Степной вестник»:} А всерьёз?
A{Орлов:} Отец привёл.
Q{«Степной вестник»:} Страшно было?
A{Орлов:} Было.
""",
    "ru: only the first pair is labelled": """
x Разговор с пекарем Анной Громовой.
Q*{«Наш хлеб»: } Когда вы испекли первый каравай?
A{Анна Громова: } В семь лет, и он не поднялся.
Q* А когда поднялся?
A Лет через десять. Я тогда уже училась.
Q* Что изменилось?
A Терпения стало больше.
""",
    "ru: bold questions, italic caption, read also": """
Q* Расскажите, с чего начался музей.
A С одной лопаты. Мы копали погреб.
x~ Погреб сегодня
A Нашли черепок, потом второй.
Q* И вы остановились?
A Мы позвали археологов.
x Читайте также: Как искать клад законно
Q* Много нашли?
A Двести предметов.
""",
    "ru: question, and a remark of the interviewer": """
Q{— } Вы живёте в лесу круглый год?
A{— } Круглый. Зимой только письма редки.
Q{— } Завидую.
A{— } Не завидуйте. Снег чистить надо каждый день.
Q{— } А волки?
A{— } Волки сами нас боятся.
""",
    "ru: first, second question": """
Q{Первый вопрос:} Откуда деньги на стройку?
A{Сидоров:} Из бюджета города.
Q{Второй вопрос:} Хватит ли их?
A{Сидоров:} Хватит, я проверял.
Q{Третий вопрос:} А если нет?
A{Сидоров:} Найдём.
""",
    "ru: blockquote answers": """
Q Где вы научились ковать?
A~ У деда, в деревне. Он меня не жалел.
Q Сколько вам было?
A~ Девять лет.
Q И не бросили?
A~ Бросал, возвращался.
""",
    "ru: correspondent abbreviated": """
Q{Корр.:} Как прошла зима?
A{Лесничий:} Тихо прошла.
Q{Корр.:} Что с кабанами?
A{Лесничий:} Кормим, считаем.
""",
    "ru: short remark and hyphens with spaces": """
Q{- } Сколько стоит билет?
A{- } Сто тенге - как и раньше.
Q{- } Подорожает?
A{- } Нет - мы обещали.
""",
    "ru: thanks at the end have a reply": """
Q{– } Куда поедете летом?
A{– } К морю поедем.
Q{– } Спасибо за разговор!
A{– } И вам спасибо.
x Беседовала Мария ЛУГОВАЯ
x Фото из личного архива
""",
    "ru: answers labelled, questions in bold": """
Q* Чему вы учите в первую очередь?
A{Пётр Ильин:} Слушать. Потом уже петь.
Q* А если нет слуха?
A{Пётр Ильин:} Слух есть у всех.
Q* Даже у меня?
A{Пётр Ильин:} Проверим.
""",
    "ru: a note on the speaker after the last answer": """
Q* Вы вернётесь на сцену?
A Вернусь, когда позовут.
Q* А если не позовут?
A Тогда сама приду. Я упрямая.
x~ Вера Лосева родилась в 1960 году. Играла в трёх театрах.
""",
    "en: a transcript with the names in capitals": """
x Our series on rivers goes on.
Q{HOLT:} Where does the river begin?
A{MARSH:} In a puddle, really. I can show you.
Q{HOLT:} Please do.
A{MARSH:} Mind the nettles.
Q{HOLT:} Is it always this dry?
A{MARSH:} Not in spring.
""",
    "en: names alone on their lines": """
x INTERVIEWER
Q When do you write?
x ELLA STONE
A Before the house wakes. I make tea first.
x INTERVIEWER
Q And when it goes badly?
x ELLA STONE
A I make more tea.
x INTERVIEWER
Q Does that help?
x ELLA STONE
A It warms my hands.
""",
    "en: time stamps before names": """
Q{[00:05] Host:} Welcome. Who are you?
A{[00:09] Guest:} I am the one who rings the bells.
Q{[00:15] Host:} Every day?
A{[00:17] Guest:} Every hour, in fact.
""",
    "en: a questionnaire with short answers": """
x* Ten small questions for a large man
Q* What did you want to be as a child?
A Tall
Q* What do you owe your parents?
A My patience, and my knees.
Q* What is your worst habit?
A I count stairs.
""",
    "en: Q. and A. with full stops": """
Q{Q.} How did you learn of the fire?
A{A.} My neighbour rang me.
A We ran out in our slippers.
Q{Q.} What did you take?
A{A.} The cat.
""",
    "en: the outlet, then only bold": """
Q*{THE HARBOUR: } What is a good rope?
A{TOM FISK: } One you forget about. My father said so.
Q* And a bad one?
A One you remember.
Q* Do you make your own?
A I do, in winter.
""",
    "en: laughter in brackets": """
Q{Ann Lee:} [laughs] Did you really say that?
A{Joe Park:} I did. I would say it again.
Q{Ann Lee:} That's bold.
A{Joe Park:} It was late.
Q{Ann Lee:} What happened next?
A{Joe Park:} They gave me the job.
""",
    "en: full names first, then surnames": """
Q{Rita Moss:} What brought you to the island?
A{Oliver Crane:} A bad map, and I stayed.
Q{Moss:} Do you regret it?
A{Crane:} Only in February.
Q{Moss:} Will you leave?
A{Crane:} I sold the boat.
""",
    "en: headings that ask, a heading that requests": """
Q# Who are you?
A I am a clockmaker. I came here in 1990.
Q# Tell us about your workshop.
A It is small, and we keep it cold.
Q# What would you change?
A Nothing, my hands know it all.
""",
    "en: a reply with a list": """
Q{Q:} What do you pack?
A{A:} Three things:
A – a rope
A – a lamp
A – a loaf
A I never need more.
Q{Q:} And water?
A{A:} There is a spring.
""",
    "en: words before a colon within an answer": """
Q{Reporter:} What is the plan?
A{Mayor Dill:} Two points.
A First: we mend the roof. I promise.
A First: we also find the money.
Q{Reporter:} And second?
A{Mayor Dill:} There is no second.
""",
    "en: related stories and a byline": """
x By Paul Reed
x Photographs by Ann Stone
Q* How do you train a hawk?
A With time. I carry her for weeks.
x Related: Owls of the old town
Q* Does she know you?
A She knows my glove.
x Paul Reed is a writer in Leeds.
""",
    "en: questions with a sign": """
Q{► } How did you meet your wife?
A On a bus. I had no ticket.
Q{► } Did she pay?
A She laughed at me.
Q{► } And now?
A We drive.
""",
    "en: question marks alone": """
x A keeper of lights talks about silence.
Q What do you do all day?
A I clean the lens, then I clean it again. It takes a while and my arms know it.
Q Do you get lonely?
A I did in the first year. Then I began to talk to the gulls.
A They do not answer, which suits me.
Q Would you go back to town?
A I went once, and I came home the same evening.
Q What do you miss?
A Bread that I did not bake.
""",
    "kk: only the first answer is labelled": """
Q{Тілші:} Неге кеттіңіз?
A{Асан:} Жұмыс бітті.
Q{Тілші:} Қайтасыз ба?
A Иә, қайтамын.
Q{Тілші:} Қашан келесіз?
A Көктемде келемін.
""",
    "kk: names in bold without a colon": """
Q:{Тілші} Көпір берік пе?
A:{Жанатов} Берік, біз тексердік.
Q:{Тілші} Кім тексерді?
A:{Жанатов} Өзім тексердім.
""",
    "kk: subheads that ask": """
Q{– } Қашан жеттіңіздер?
A{– } Түнде жеттік.
x# Неге кешіктік?
Q{– } Жол қандай екен?
A{– } Тайғақ екен.
Q{– } Көлік ше?
A{– } Сынды.
""",
    "kk: a note below an ornament": """
Q{– } Диірмен жүре ме?
A{– } Жүреді, біз жөндедік.
Q{– } Ұн қайда кетеді?
A{– } Ауылға кетеді.
x * * *
x Бұл әңгіме ауыл кәсібіне арналған айдар аясында дайындалды, жалғасы келесі санда шығады.
""",
    "kk: a headline with a name and a colon": """
x Болат Серік: Жол керек
x Инженермен әңгіме.
Q{Тілші:} Жол қашан салынады?
A{Болат Серік:} Жазда салынады.
Q{Тілші:} Кім салады?
A{Болат Серік:} Өзіміз саламыз.
""",
    "ru: bold remarks, answers with a dash": """
Q* Как вы начали?
A{— } С нуля. Я ничего не умел.
Q* Понятно.
A{— } Потом научился.
Q* Кто помог?
A{— } Отец мне помог.
""",
    "ru: quoted questions in bold": """
Q* «Зачем вы уехали?»
A Работа кончилась. Я устал.
Q* «Вернётесь?»
A Вернусь, я обещал.
""",
    "en: names with time stamps, alone on their lines": """
x Ann Lee 00:01
Q How are you?
x Tom Roe 00:05
A I am fine.
x Ann Lee 00:09
Q What is new?
x Tom Roe 00:12
A I moved.
x Ann Lee 00:15
Q Where did you go?
x Tom Roe 00:19
A To Leeds, we like it.
""",
    "en: only questions are labelled": """
Q{Q:} How did you begin?
A I began with a broom. I was ten.
Q{Q:} And now?
A Now I own the shop.
A It is small.
Q{Q:} Will you sell?
A Never, I think.
""",
    "kk: an office beside the name": """
Q{Жүргізуші:} Орман қалай?
A{Асан Омар, орманшы:} Біз оны қорғап жүрміз.
Q{Жүргізуші:} Кім өртейді?
A{Асан Омар:} Көбіне найзағай.
Q{Жүргізуші:} Адам ше?
A{Асан Омар:} Иә, шынын айтайын: адам да.
""",
    "en: thanks without a reply": """
Q{THE TIDE:} How is the water?
A{Lee:} It is cold, I think.
Q{THE TIDE:} Did you swim?
A{Lee:} I did. We all did.
x{THE TIDE:} Ms Lee, thank you for this interview.
""",
}
"""Written for this test."""


@pytest.mark.parametrize("name", CASES)
def test_pairs(name: str) -> None:
    assert list(read(CASES[name]).exchanges) == gold(CASES[name])


@pytest.mark.parametrize("name", CASES)
def test_every_letter_is_in_a_pair_or_removed_in_order(name: str) -> None:
    segmented = read(CASES[name])
    kept = [text for each in segmented.exchanges for text in (*each.question, *each.answer)]
    texts = [paragraph.text for paragraph in page(CASES[name])]
    printed = sorted(sign for text in texts for sign in text if sign.isalnum())
    found = sorted(
        sign
        for text in (*kept, *(each.text for each in segmented.removed))
        for sign in text
        if sign.isalnum()
    )
    assert found == printed
    assert all(any(each in text for text in texts) for each in kept)
    places = [next(i for i, text in enumerate(texts) if each.text in text) for each in segmented.removed]
    if len({each.text for each in segmented.removed}) == len(places):
        assert places == sorted(places)


NO_INTERVIEWS = {
    "kk: news": """
x Ауданда егін жиналып болды.
x – Биыл өнім жақсы, – деді шаруа Болат Серік. – Әр гектардан жиырма центнерден алдық.
x Әкімдік мәліметінше, қоймалар дайын.
x – Баға қандай болады? Оны нарық көрсетеді, – дейді ол.
x – Көлік жетпей жатыр, – деп түсіндірді диқан Асан Омар.
""",
    "ru: a report with rhetorical questions": """
x Кто виноват в том, что дорога снова провалилась?
x Подрядчик винит дождь. Дождь шёл три дня, и вода размыла насыпь до самого основания.
x Что делать жителям?
x Объезд закрыт, автобусы стоят. В акимате обещают пустить технику на следующей неделе.
x Когда закончится ремонт?
x Срок перенесли на ноябрь. Деньги выделены из резерва.
""",
    "en: a story with talk": """
x “Who goes there?” said the guard.
x Nobody replied. The rain fell on the gate, and the lamp hissed.
x “Is it you again?” he said.
x The cat walked in.
""",
    "en: an explainer under headings": """
x# What happened?
x The bridge was closed on Monday after a crack was found in the third arch.
x# Why does it matter?
x Half of the town crosses it every day.
x# What comes next?
x Engineers will publish a report in May.
""",
    "kk: an explainer under bold questions": """
x Теңіз тартылып барады. Ғалымдар мұның себебін түсіндірді.
x* Теңіз неге тартылып жатыр?
x Өзендерден келетін су азайды. Ұлттық орталықтың дерегінше, деңгей үш метрге түскен.
x* Бұл кімге зиян?
x Порттар мен балықшылар ауылына. Кемелер жағаға жете алмай тұр.
x* Енді не болады?
x Мамандар каналды тереңдетуді ұсынды. Шешім күзде қабылданады.
""",
    "kk: minutes of a meeting": """
x{ТЫҢДАЛДЫ:} Су құбыры туралы есеп.
x{СӨЙЛЕДІ:} Асан Омар жұмыстың барысын айтты.
x{ТЫҢДАЛДЫ:} Мектеп шатыры туралы хабар.
x{СӨЙЛЕДІ:} Болат Серік қаржы сұрады.
x{ҚАУЛЫ ЕТТІ:} Қаржы бөлінсін.
""",
    "ru: a play": """
x{ЛЕСНИК:} Пришла зима.
x{ВОЛК:} Вижу. Где заяц?
x{ЛЕСНИК:} Ушёл в поле.
x{ВОЛК:} А лиса?
x{ЛЕСНИК:} Зачем тебе лиса?
x{ВОЛК:} Поговорить.
x{ЛЕСНИК:} О чём?
x{ВОЛК:} О зиме.
""",
    "kk: points with dashes": """
x Жиында мына мәселелер қаралды.
x – Жол жөндеу.
x – Су құбыры.
x – Мектеп шатыры.
""",
    "en: a speech": """
x Dear friends, I am glad to see you.
x Why are we here? Because the river rose, and you came.
x Thank you.
""",
}


@pytest.mark.parametrize("name", NO_INTERVIEWS)
def test_no_interviews_are_refused(name: str) -> None:
    with pytest.raises(CorpusError, match="no questions with their answers"):
        read(NO_INTERVIEWS[name])


def test_columns_of_a_table_are_told_by_their_style() -> None:
    cells = [
        ("Сұрақ", "column 1"),
        ("Жауап", "column 2"),
        ("Кезек қайда?", "column 1"),
        ("Порталда. Біз тіркейміз.", "column 2"),
        ("Маған қағаз керек сияқты.", "column 1"),
        ("Керек емес.", "column 2"),
        ("Ақысы қанша?", "column 1"),
        ("Тегін. Мен растаймын.", "column 2"),
        ("Жиын ертең өтеді.", ""),
    ]
    read = segmentation.segment([Paragraph(text, style=style) for text, style in cells])
    assert [each.question for each in read.exchanges] == [(cells[i][0],) for i in (2, 4, 6)]
    assert [each.text for each in read.removed] == ["Сұрақ", "Жауап", "Жиын ертең өтеді."]


def test_questions_that_address_nobody_are_told_by_the_lead() -> None:
    lead = "Басқарманың бөлім басшысы тұрғындардың сұрақтарына жауап берді."
    asked = ["Кезекке қашан тұруға болады?", "Ақысын кім төлейді?", "Бір жерге ауысуға бола ма?"]
    told = "Өтініш портал арқылы беріледі, оған қолтаңба керек."
    body = [each for text in asked for each in (Paragraph(text, heading=3), Paragraph(told))]
    assert len(segmentation.segment([Paragraph(lead), *body]).exchanges) == 3
    with pytest.raises(CorpusError):
        segmentation.segment([Paragraph("Кезектің жаңа тәртібі бекітілді."), *body])


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["Көпір ашылды.", "Оған ел жиналды."], "nothing in it is asked"),
        (["– Су келді, – деді әкім.", "– Неге кеш? – деп сұрады тұрғын."], "so this is a report"),
        (["Ертең:", "– Неге кетті?", "– Қашан келеді?", "– Кім біледі?"], "few of the words .* answer"),
        (["Ол келді.", "Қайдан келді? Ешкім білмейді.", "Кеш түсті."], "no paragraphs open with"),
    ],
)
def test_a_refusal_says_why(lines: list[str], reason: str) -> None:
    with pytest.raises(CorpusError, match=reason):
        segmentation.segment([Paragraph(line) for line in lines])


def test_subheads_that_ask_are_told_in_the_refusal() -> None:
    body = [("Кімге төленеді?", 4), ("Көпбалалы үйге.", 0), ("Қалай алады?", 4), ("Өтінішпен.", 0)]
    with pytest.raises(CorpusError, match="asked of nobody"):
        segmentation.segment([Paragraph(text, heading=level) for text, level in body])

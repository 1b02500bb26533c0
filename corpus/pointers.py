"""Words that lean on what was said before them, in each language: what an excerpt may not hang on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from corpus.model import Language


@dataclass(frozen=True, slots=True)
class Pointers:
    """The words of one language that lean on an earlier sentence, as patterns of folded text."""

    opening: re.Pattern[str]
    """As the first words of a sentence: connectives, answers, items of a list, parts of an unnamed whole."""
    anywhere: re.Pattern[str]
    """As one whole word, wherever nothing before it in the sentence can be meant."""
    determiner: re.Pattern[str]
    """Those of them that go with a noun, which must have been named before, or that stand for a verb."""
    excepted: re.Pattern[str]
    """From such a word on: idioms that point at nothing."""
    aside: re.Pattern[str]
    """A first clause that only introduces, and holds nothing that could be meant."""
    list_item: re.Pattern[str]
    first_item: re.Pattern[str]
    part: re.Pattern[str] | None = None
    """Up to a pointer's end, with what it is of: «балаларымның екеуі», «қайда туса, сонда»."""
    mutual: re.Pattern[str] | None = None
    """A tie between parties, from the sentence's start on, with none of them named."""
    possessive: re.Pattern[str] | None = None
    """Those pointers that may mean the subject of their own clause: "farmers love their land"."""
    owner: re.Pattern[str] = re.compile("")
    """A clause, up to such a word, whose subject can be meant."""
    several: re.Pattern[str] | None = None
    """A pronoun of several, for which a group must stand before it."""
    group: re.Pattern[str] = re.compile("")
    those: re.Pattern[str] | None = None
    """Later in the excerpt: several things that it must have named before, the noun as a group."""
    person: re.Pattern[str] | None = None
    """A pronoun of a person, who must have been named before it in the excerpt."""
    persons: re.Pattern[str] | None = None
    """A noun of a person."""


def _opening(words: str) -> re.Pattern[str]:
    alternatives = "|".join(word.replace("_", r"[\s-]+") for word in words.split())
    return re.compile(rf"(?:{alternatives})(?![\w-])")


POINTERS: Final[Mapping[Language, Pointers]] = {
    "kk": Pointers(
        opening=_opening(
            "сол-ақ "
            "сондықтан сондай-ақ сөйте_тұра сөйтіп ең_(?:(?:көп|аз|жиі)_)?[\\w-]+[ыі](?=_[—–-]) ештеңе, "
            "ешқашан, "
            "ешкім, "
            "әрдайым, сонымен осылайша алайда бірақ дегенмен әйтсе_де сонда_да десе_де себебі "
            "өйткені яғни демек ал және әрі мысалы мәселен айталық атап_айтқанда керісінше айтпақшы "
            "әйтпесе әйтпегенде нәтижесінде тағы тіпті әсіресе алдымен сосын кейін енді немесе яки не иә "
            "жоқ рас әрине дұрыс құп мүмкін басқаша басқаша_айтқанда қысқасы бір_сөзбен қайталап "
            "ең_бастысы ең_алдымен бұрынғыдай сөз_арасында жоғарыда\\w* ақыры екінші_жағынан бір_жағынан "
            "бір_айта тек_қана дәлірек міне тек неге неліктен олай бұлай соған "
            "қайта содан сонда осыдан осылай оған_қоса бұған_қоса негізінен негізі солай тура бәлкім әлбетте "
            "бастапқыда алғашында басында бұрнағыдай келесі\\w* алдыңғы\\w* "
            "(?:екін|үшін|төртін|бесін|алтын)ші\\w* "
            "бірі\\w* біреу\\w* кейбірі\\w* көбісі көпшілігі барлығы бәрі бәріміз ешқайсы\\w* қалған\\w* "
            "өзгелері "
            "басқалары жо жоға рақмет рахмет сәлем\\w* кешіріңіз сіз(?!_білесіз) сіздің білесіз "
            "көріп_отырған\\w* "
            "ендеше сөйтсек сөйтсем біріншіден екеуі\\w* үшеуі\\w* тағы_бір\\w* басқасы айтты айтқандай "
            "(?:(?:ең_|тағы_бір_)?(?:басты_|негізгі_|түпкі_|бірден-бір_|жалғыз_)?(?:мақсаты|міндеті"
            "|себебі|ерекшелігі"
            "|айырмашылығы|артықшылығы|кемшілігі|нәтижесі|маңызы|мәні|көлемі|құны|бағасы|саны|жартысы"
            "|көбі|дені|аты"
            "|атауы|сыры|идеясы|авторы|жалғасы|қиындығы|бастысы|нәтиже|себеп))"
        ),
        anywhere=re.compile(
            r"бұл|бұ(?:ны|ның|ған|дан|нда|нымен|лар\w*)|мұ(?:ны|ның|нда|ндай\w*|ндағы|нша|нымен|нысы\w*)|ол"
            r"|о(?:ны|ның|ған|дан|нда|ндай\w*|ндағы|нымен|лай|нысы\w*)|олар(?:ды|дың|ға|дан|да|мен|дікі)?"
            r"|осы(?:ны|ның|ған|дан|нда|ндай\w*|лай|лайша|ндағы|нымен|мен|ншама|лар\w*)?|сол(?:ай|айша"
            r"|ар\w*)?|со(?:ны|ның|ған|дан|нда|ндай\w*|ндағы|нымен|ншама|ндықтан)|сөйт\w+|аталған|аталмыш"
            r"|әлгі|екеуі\w*|біреуі\w*|екіншісі\w*|осынау|осынша|мынау|мына|мынандай|мынадай|анау|жаңағы"
            r"|бұндай\w*"
        ),
        determiner=re.compile(
            r"(?:мұ|о|со|осы|бұ)ндай|осы|сол|аталған|аталмыш|әлгі|осынау|мына|мынау|жаңағы|сөйте\w*"
        ),
        excepted=re.compile(
            r"(?:одан|бұдан) (?:әрі|былай)|осы (?:жыл(?!дар)|ғасыр|күнге дейін|уақытқа дейін|кезге дейін)"
            r"|(?<=, )(?:оның|соның) ішінде|(?:осы|мына) (?:заман|дүние|өмір|жалған|жарық|ғалам|әлем)"
        ),
        aside=re.compile(
            r"(?:әрине|өкінішке қарай|шын мәнінде|меніңше|менің ойымша|жалпы(?: алғанда)?|түптеп келгенде"
            r"|рас|біз|мен|бір сөзбен айтқанда|ашығын айт\w+|шынымды айт\w+|бақытымызға (?:қарай|орай)"
            r"|әдетте)$"
        ),
        list_item=re.compile(r"(?<!\w)(?:екінші|үшінші|төртінші|бесінші|алтыншы)(?:ден|дан)(?!\w)"),
        first_item=re.compile(r"(?<!\w)біріншіден(?!\w)"),
        those=re.compile(
            r"(?<!\w)(?:(?:сол|аталған|әлгі) (?=\w{3,}(?:[лдт]ар|[лдт]ер)\w{0,6}(?!\w))"
            r"|(?<!, )ол (?=\w{3,}(?:[ғқ]а|[гк]е|[дт][ае]н?)(?!\w))(?!жер|кез|уақыт|сәт)"
            r"|(?:осындай|мұндай|ондай|сондай) (?!жағдай|сәт|кез|іс|нәрсе|ой|жол|шара|мәселе|бір|да |де |ғой)"
            r"(?!\w+(?:ды|ді|ты|ті|ған|ген|қан|кен|па|ма|мын|мін|лар|лер)(?!\w)))"
            r"(\w+)"
        ),
        several=re.compile(r"олар"),
        group=re.compile(
            r"(?:[лдт]ар|[лдт]ер)(?:[ыіғгдтмңнұү]\w*)?(?!\w)|халық|халқ|жұрт|(?<!\w)(?:ел|көп|қауым|екі"
            r"|үш|төрт|бес|он|жас|ұрпақ"
            r"|адам|бала|әр|кім|біз|қыз|ұл|ата|әке|\d)"
        ),
        part=re.compile(
            r"\w(?:ның|нің|дың|дің|тың|тің) (?:екеуі|біреуі|үшеуі|екіншісі)\w*$"
            r"|^\w+(?:ның|нің|дың|дің|тың|тің) \w+ оның$"
            r"|(?<!\w)(?:қай|кім|не|қандай|қанша|қалай)\w*(?: [\w-]+){1,4}с[ае], (?:[\w-]+ )*со\w+$"
        ),
        mutual=re.compile(
            r"(?:(?!(?<!\w)(?:\w*[мбп]ен|\w{2,}(?:[лдт]ар|[лдт]ер)\w*|екі)(?!\w)).)*?"
            r"(?<!\w)өзара (?:сауда|тауар|ықпалдаст|ынтымақтаст|қарым-қатынас|байланыс)"
        ),
    ),
    "ru": Pointers(
        opening=_opening(
            "ничего, всё, никто, никогда, всегда, ничем, поэтому потому также тоже однако но а и или да "
            "нет конечно например так там тогда затем потом "
            "кроме_того вместе_с_тем при_этом в_частности то_есть значит следовательно напротив наоборот "
            "впрочем зато кстати между_тем ведь причём причем притом ещё еще именно с_другой_стороны "
            "с_одной_стороны разумеется безусловно верно правда во-первых в-третьих более_того к_тому_же "
            "тем_не_менее таким_образом иначе вот отсюда оттуда туда сюда аналогично повторю повторюсь "
            "далее соответственно в_том_числе хорошо ладно согласен согласна возможно "
            "сначала сперва поначалу первое второе третье второй вторая вторые третий третья следующ\\w+ "
            "теперь ну здесь "
            "тут всё_это все_это понимаете видите знаете вы не_знаю спасибо здравствуйте не_только "
            "не_столько скорее "
            "наверное наверно может_быть может прежде_всего в_первую_очередь остальн\\w+ "
            "друг(?:ой|ая|ое|ие|их|им) один_из_них "
            "одна_из_них некоторые_из большинство_из часть_из никто_из каждый_из отвечу собственно просто "
            "опять снова "
            "естественно действительно точно честно в_итоге в_результате короче итак плюс уже то тот(?!,) "
            "такой только "
            "до_этого после_этого до_сих_пор с_тех_пор пожалуй абсолютно увы нисколько никак почти "
            "иногда_да оба обе "
            "раньше_да тут-то угу ага как_раз что_касается как_вы как_и вообще-то вообще смотря к_примеру "
            "скажем допустим шучу шутка в_общем в_общем-то в_принципе \\w+(?:ее|че|же)_(?:оказал|было"
            "|будет)\\w* "
            "(?:(?:главн\\w+_|основн\\w+_|единственн\\w+_|сам\\w+_\\w+_)?(?:цель|задача|причина|разница"
            "|проблема|идея|суть|смысл"
            "|результат|вывод|минус|отличие|преимущество|особенность|сложность|трудность|название|автор"
            "|цена|стоимость"
            "|половина|большинство|часть)_(?:в_том|[—–-]|был\\w*|заключ\\w+|состо\\w+|прост\\w*|друг\\w+))"
        ),
        anywhere=re.compile(
            r"это|эт(?:от|а|у|и|ого|ому|им|ом|ой|их|ими)|он|она|оно|они|его|её|ее|ему|ей|ею|их|им|ими"
            r"|н(?:его|ему|им|ём|ем|ей|их|ими)|так(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими)|тот|та|ту|те|того"
            r"|тому|тем|тех|теми|данн(?:ый|ая|ое|ые|ого|ом|ой|ых)|туда|оттуда|оба|обе|обоих|последн(?:ий|яя"
            r"|ее) из|там|тут|здесь|тогда|подобн(?:ый|ая|ое|ые|ого|ом|ой|ых|ую)|столько|вышеупомянут\w+"
        ),
        determiner=re.compile(
            r"эт(?:а|у|ой|им|их|ими|ому|от|и)|так(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими)|данн\w+|подобн\w+"
        ),
        excepted=re.compile(
            r"тем (?:не менее|более|самым)|(?:этот|этого|этому|этом|этим) (?:год|век)|(?:тот|та|то|те|тем"
            r"|того|тех"
            r"|тому|теми|ту), (?:кто|что|котор|чт|кого|чь|где|кому|чего)"
            r"|это (?:самое|лучшее)|там, где|тогда, когда|здесь и сейчас|тому назад|столько,? сколько"
        ),
        aside=re.compile(
            r"(?:конечно|к сожалению|на самом деле|по-моему|в целом|мы|я|честно говоря|безусловно|в итоге"
            r"|как правило|в общем|в общем-то|думаю|я думаю|мне кажется|наверное|кажется|по моему мнению"
            r"|к счастью)$"
        ),
        list_item=re.compile(r"(?<!\w)(?:во-вторых|в-третьих|в-четв[её]ртых|в-пятых)(?!\w)"),
        first_item=re.compile(r"(?<!\w)во-первых(?!\w)"),
        those=re.compile(
            r"(?<!\w)(?:так(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими)|эти(?:х|м|ми)?) "
            r"(?!же\b|как\b|люд|вещ|случа|ситуаци|услови|подход|образ|вопрос|слов|мысл|дн[еия]|год|лет\b"
            r"|момент|дел"
            r"|пример|врем|проблем|момент|пут)(\w{4,})"
        ),
    ),
    "en": Pointers(
        opening=_opening(
            "nothing, everything, nobody, none, never, always, sometimes, so but and or also however "
            "therefore thus then "
            "there(?!_(?:is|are|was|were|will|can|must|should|has|have)_) "
            "yes no(?!_(?:one|matter|man|country|child|book|amount)) yeah yep nope well sure of_course "
            "right exactly for_example for_instance such here because otherwise besides moreover finally "
            "instead meanwhile still too similarly in_addition as_i_said oh okay ok hm hmm um uh "
            "absolutely definitely actually anyway plus though although_that again i_mean you_know "
            "in_other_words like basically maybe another on_the_other_hand same second secondly third "
            "thirdly correct "
            "true indeed not_really that that’s that's next later afterwards afterward eventually soon "
            "first_of_all first, "
            "firstly initially originally both neither either others some_of most_of many_of none_of "
            "one_of_(?:the|them|those|"
            "these) part_of half_of all_of all_that all_the except thank\\w* thanks great good_question "
            "hi hello i_agree "
            "i_think_so i_don[’']t_think_so not_at_all not_exactly not_necessarily probably perhaps "
            "nothing_like_that "
            "same_with as_you as_for speaking_of mostly mainly partly let_me let[’']s_see look listen sorry "
            "apparently "
            "please if_not if_so "
            "ever_since since_then by_then back_then at_first after_that before_that at_that in_that "
            "with_that when_that "
            "in_both apart_from_that other_than_that even_then even_so only_then just then, now, now_it"
        ),
        anywhere=re.compile(
            r"(?:this|these|those|he|she|they|him|her|hers|his|them|their|theirs|it|its)(?:[’'](?:s|re|ll|d"
            r"|ve))?|such|both|themselves|himself|herself|itself"
        ),
        determiner=re.compile(r"these|those"),
        excepted=re.compile(
            r"this (?:year|century|week|month)|(?:these|those) (?:days|who|of us|that)|it (?:is|was|takes"
            r"|seems|turns out|would be|will be) (?:(?:so|very|not|never|always|quite|only|really|too) )?"
            r"(?:important|necessary|hard|easy|better|best|good|time|clear|possible|impossible|difficult"
            r"|enough"
            r"|natural|nice|fun|great|useful|wise|rare|normal|worth|wrong to|right to|true that|that|to"
            r"|a (?:matter|mistake|pity|shame|privilege"
            r"|myth)|people|years|time"
            r"|courage|patience)|it (?:does not|doesn[’']t) matter|it[’']s (?:important|hard|easy|better"
            r"|time|clear"
            r"|possible"
            r"|impossible|difficult|all about|not about|never|about|a matter)|such as|such an?\b"
            r"|both \w+ and|both of us"
        ),
        aside=re.compile(
            r"(?:as|for|in|on|at|with|by|from|over|during|being) [^,;]+"
            r"|(?:of course|unfortunately|in fact|i think|honestly|in general|to be honest|we|i|today|now"
            r"|i believe"
            r"|in my opinion|for me|personally)$"
        ),
        list_item=re.compile(r"(?<!\w)(?:second(?:ly)?|third(?:ly)?),"),
        first_item=re.compile(r"(?<!\w)first(?:ly)?(?: of all)?,"),
        possessive=re.compile(r"their|its|themselves|itself"),
        owner=re.compile(
            r"(?:^|[,;:.] (?:and |but |because |when |if )?)(?!(?:i|we|you|it|they|he|she|there|this|that"
            r"|these|those|what"
            r"|my|our|in|on|at|for|with|by|to|of)\b)[\w’'-]+(?: [\w’'-]+){1,12} $"
        ),
        those=re.compile(
            r"(?<!\w)(?:these|those) (?!things|people|days|words|are|is|were|who|of|that|two|years"
            r"|questions|ideas"
            r"|kinds|moments|cases|times|reasons|have|can|will|would|do)(\w{4,})"
        ),
        person=re.compile(r"(?<!\w)(?i:he|she|him|her|his)(?!\w)"),
        persons=re.compile(
            r"(?<!\w)(?:[A-Z]\w+ [A-Z]\w+|(?i:man|woman|mother|father|teacher|friend|child|person|boy"
            r"|girl|someone"
            r"|somebody|anyone|everyone|everybody|wife|husband|son|daughter|brother|sister|grand\w+"
            r"|student|doctor|coach"
            r"|neighbou?r|author|artist|colleague|boss|president|player|poet|king|leader|uncle|aunt"
            r"|parent)s?)(?!\w)"
        ),
    ),
}

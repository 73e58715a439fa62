"""The names that sections of a résumé go by, in eleven languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: A heading names a section when all of its words are known here and one of them is the section's own.
VOCABULARY = {
    "basics": """contact contacts kontakt contacto contatto contato coordonnées details links profiles personalia persönliches
        personalien persönliche daten datos personales informations personnelles dati personali gegevens online presence
        connect socials kontaktuppgifter contactgegevens""",
    "summary": """summary profile about me objective introduction overview bio biography statement zusammenfassung profil
        kurzprofil résumé resumen perfil profilo sommario resumo objetivo obiettivo profiel samenvatting über mich à propos
        sobre mí mim su di over sammanfattning moi philosophy""",
    "work": """experience experiences employment work career jobs positions appointments internships internship
        berufserfahrung erfahrung berufspraxis werdegang praktika arbeitserfahrung expérience expériences emploi emplois
        professionnelles professionnelle parcours stages experiencia laboral experiencias trayectoria esperienza esperienze
        lavorativa lavorative experiência experiências werkervaring ervaring loopbaan arbetslivserfarenhet erfarenhet""",
    "education": """education academic academics qualifications studies schooling degrees training ausbildung bildung studium
        bildungsweg schulbildung formation formations études diplômes educación formación académica estudios istruzione
        formazione educação formação acadêmica opleiding opleidingen onderwijs utbildning""",
    "skills": """skills skill competencies competences competencies expertise technologies technology tools strengths technical
        proficiencies proficiency toolbox stack abilities kenntnisse fähigkeiten kompetenzen fachkenntnisse compétences
        compétence outils habilidades competencias aptitudes conocimientos competenze capacità competências
        vaardigheden competenties kunskaper färdigheter software""",
    "languages": """languages language sprachen sprachkenntnisse langues langue idiomas lingue línguas talen språk""",
    "projects": """projects project projekte projets projet proyectos progetti projetos projecten projekt portfolio
        open source""",
    "publications": """publications publication papers articles books journals conferences conference talks presentations
        speaking lectures veröffentlichungen publikationen vorträge publicaciones pubblicazioni publicações publicaties
        patents proceedings journal invited talk""",
    "certificates": """certifications certification certificates certificate licenses licences license credentials
        zertifikate zertifizierungen weiterbildung weiterbildungen bescheinigungen certificats certificaciones cursos
        certificazioni certificações certificaten courses""",
    "awards": """awards award honors honours prizes scholarships achievements accomplishments recognition grants
        fellowships auszeichnungen preise stipendien distinctions prix récompenses premios reconocimientos premi
        riconoscimenti prêmios prijzen utmärkelser""",
    "volunteer": """volunteer volunteering voluntary community leadership activities extracurricular affiliations affiliation
        memberships membership ehrenamt ehrenamtliche ehrenamtliches engagement bénévolat voluntariado volontariato
        vrijwilligerswerk service campus""",
    "interests": """interests interest hobbies hobby freizeit interessen intérêts loisirs centres aficiones intereses
        interessi passioni interesses passatempos intressen passions""",
    "references": """references reference referees referee referenzen références referencias referenze referências
        referenties referenser""",
}
#: Whole headings of languages that do not space their words.
UNSPACED = {
    "basics": "联系方式 联系信息 个人信息 基本信息 連絡先 基本情報 個人情報",
    "summary": "简介 个人简介 自我评价 个人总结 自我介绍 概要 職務要約 自己pr 自己紹介 要約 プロフィール",
    "work": "工作经验 工作经历 实习经历 职业经历 工作 職歴 職務経歴 職務経験 経歴",
    "education": "教育 教育背景 教育经历 学历 学歴",
    "skills": "技能 技术 专业技能 技能特长 スキル 技術 活かせる経験 得意分野",
    "languages": "语言 语言能力 語学 言語",
    "projects": "项目 项目经验 项目经历 プロジェクト",
    "publications": "论文 发表论文 出版物 论文发表 論文 業績 著書 発表",
    "certificates": "证书 资格证书 資格 免許・資格 免許 资格",
    "awards": "获奖 荣誉 奖项 获奖情况 荣誉奖项 受賞 受賞歴 主な受賞・表彰等 賞罰",
    "volunteer": "志愿者经历 社会活动 社团活动 课外活动 所属学会等 所属学会 ボランティア",
    "interests": "兴趣 兴趣爱好 爱好 趣味 趣味・特技 特技",
    "references": "推荐人 推薦者 参考",
}
FILLERS = frozenset(
    """and & of the in my a an und et y e o di de des la le les il del della du en von der die das für pour with
    professional professionnel professionnels professionnelle personal personali core key main selected relevant related
    recent additional further other notable technical general practical soft hard areas area history background record
    summary information informazioni kenntnisse berufliche beruflicher beruflicher professionale professionali profissional
    profesional professionell skills work research teaching industry academic career honors & / + most proud computer it
    digital programming side highlights list full time employment my life ict business executive event events major
    """.split()  # noqa: SIM905 - a vocabulary reads best as prose
)
#: Of two sections that a heading names, the one that is more telling.
PRIORITY = (
    "volunteer", "references", "publications", "certificates", "awards", "languages", "interests", "projects",
    "education", "skills", "work", "basics", "summary",
)  # fmt: skip
MAX_WORDS = 6
WORDS = {section: frozenset(words.split()) for section, words in VOCABULARY.items()}
WHOLE = {name: section for section, names in UNSPACED.items() for name in names.split()}


@lru_cache(maxsize=4096)
def section_of(text: str) -> str | None:
    """The section that a heading of these words opens, or None when they name none."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    unspaced = re.sub(r"[\s:：【】\[\]（(].*$|\s", "", folded.strip(" :：【】[]"))
    if unspaced in WHOLE:
        return WHOLE[unspaced]
    words = re.sub(r"[^\w&+/'’-]+", " ", folded).replace("/", " ").split()
    if (
        not words
        or len(words) > MAX_WORDS
        or text.rstrip().endswith((".", ",", ";"))
        or any(char.isdigit() for char in folded)
    ):
        return None
    named = [section for section in PRIORITY if not WORDS[section].isdisjoint(words)]
    known = all(word in FILLERS or any(word in WORDS[section] for section in named) for word in words)
    if not named or not known:
        return None
    first = re.split(r"\s*(?:&|\band\b|\bund\b|\bet\b|/)\s*", folded, maxsplit=1)[0]
    return section_of(first) or named[0] if first != folded else named[0]

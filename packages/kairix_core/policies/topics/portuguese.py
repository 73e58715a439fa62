"""How one asks in Portuguese, here and there."""

from __future__ import annotations

from kairix_core.policies.topics.topic import Topic

NOW = r"(?:ac?tualmente|agora|hoje(?: em dia)?|neste momento|de momento|no momento)"
JOB = r"(?:emprego|trabalho|cargo|funcao|empresa|posicao|ocupacao)"

TRIGGERS: dict[Topic, tuple[str, ...]] = {
    Topic.PRIVATE: (
        r"casad[oa]|solteir[oa]|divorciad[oa]|gravida|religi\w+|filh[oa]s|quantos anos (?:ela |ele )?tem$|idade",
        r"data de nascimento|nasceu|nacionalidade|estado civil|deficiencia",
    ),
    Topic.LEAVING: (
        r"por ?que (?:\w+ ){0,3}?(?:deixou|saiu|largou|abandonou)|fraquezas?|pontos fracos|defeitos?|demitid[oa]",
    ),
    Topic.SALARY: (
        r"(?:pretens(?:ao|oes)|expectativas?)(?: salaria(?:l|is))?|salari\w+|remuneracao|quanto (?:ganha|recebe|cobra)",
    ),
    Topic.NOTICE: (r"aviso previo",),
    Topic.WORK_PERMIT: (r"visto|(?:autorizacao|permissao) de trabalho",),
    Topic.RELOCATION: (r"mudar(?:ia)?(?: se)?|mudanca|realoca\w+|viajar",),
    Topic.AVAILABILITY: (r"disponi\w+|quando (?:\w+ ){0,3}?(?:comecar|iniciar)|tempo (?:integral|parcial|inteiro)",),
    Topic.CLEARANCE: (r"carta de conducao|carteira de motorista|cnh",),
    Topic.EMAIL: (r"correio ele[ct]\w+|endereco de e ?mail",),
    Topic.PHONE: (r"telefone|telemovel|celular|numero de telefone",),
    Topic.CONTACT: (r"conta[ct]\w*|falar com they",),
    Topic.LINKS: (r"site|pagina (?:web|pessoal)|redes sociais",),
    Topic.LOCATION: (
        r"(?:em que (?:cidade|pais|regiao) |onde )?(?:ela |ele )?(?:mora|vive|reside)|residencia|localiza\w+|cidade",
    ),
    Topic.TEAM_SIZE: (
        r"quant[ao]s (?:pessoas|funcionarios|engenheiros|colaboradores)(?: \w+){0,2}? (?:lider|ger|chefi|coorden)\w+",
        r"tamanho d[ao]s? (?:sua |seu )?(?:equip[ea]|time)s?",
    ),
    Topic.LEADERSHIP: (
        r"(?:lider|geri|gere|chefi|coorden|dirigi)\w+(?: \w+){0,3}? (?:equip[ea]s?|pessoas|times?|grupos?)|lideranca",
        r"gestao de (?:equip[ea]s?|pessoas)|chefia",
    ),
    Topic.TOTAL_EXPERIENCE: (r"(?:quantos )?anos de (?:experiencia|trabalho|carreira)|quanta experiencia",),
    Topic.DURATION: (r"desde quando|(?:ha )?quanto tempo|quando|em que ano",),
    Topic.FIRST_ROLE: (rf"primeir[oa] (?:\w+ )?(?:{JOB}|experiencia)|inicio da (?:sua )?carreira",),
    Topic.PREVIOUS_ROLE: (rf"(?:anterior|ultim[oa]) (?:\w+ )?{JOB}|{JOB} anterior|antes$|anteriormente|antes disso",),
    Topic.CURRENT_ROLE: (
        rf"{JOB} ac?tual|ac?tual {JOB}|(?:onde|para quem) (?:ela |ele )?trabalha",
        rf"(?:o )?que (?:ela |ele )?faz(?: {NOW})?$",
        rf"a que se dedica|profissao$|trabalha {NOW}",
    ),
    Topic.SPOKEN_LANGUAGES: (r"idiomas?|linguas?|fala|bilingue",),
    Topic.CERTIFICATES: (r"certific\w+",),
    Topic.AWARDS: (r"premi\w+|distinc(?:ao|oes)|reconhecimentos?|bolsas?",),
    Topic.TALKS: (r"palestras?|conferencias?",),
    Topic.PUBLICATIONS: (r"publica\w+|publicou|artigos?|livros?",),
    Topic.VOLUNTEERING: (r"voluntari\w+|ong",),
    Topic.INTERESTS: (r"passatempos?|interesses|hobbies|tempos? livres?",),
    Topic.REFERENCES: (r"referencias?|recomendac\w+|o que dizem (?:\w+ ){0,3}?(?:colegas|clientes)",),
    Topic.EDUCATION: (
        r"estud(?:ou|os|a|ado)|forma(?:cao|do|da|ou)(?: academica)?|formou(?: se)?|universidades?|faculdade|cursos?",
        r"cursou",
        r"graduacao|licenciatura|mestrado|doutora\w+|diplomas?|academic\w+|escol\w+",
    ),
    Topic.PROJECTS: (r"projec?tos?",),
    Topic.ACHIEVEMENTS: (
        r"resultados?|conquistas?|realizac\w+|sucessos?|pontos fortes|por que (?:devemos )?contratar\w*",
    ),
    Topic.SKILLS: (
        r"competencias?|habilidades?|conhecimentos?|aptid\w+|tecnologias?|ferramentas?|especiali\w+|o que sabe fazer",
    ),
    Topic.HISTORY: (
        r"(?:em|para) que empresas|empresas?|percurso|traje[ct]\w+|carreira|experiencias? profissiona\w+|trabalhava",
        r"trabalhou|trabalhado|empregador\w*|cargos",
    ),
    Topic.SUMMARY: (
        r"(?:fale|conte|diga)(?: (?:me|nos))?(?: (?:mais|um pouco|algo))*(?: (?:sobre|de|da|do)(?: [ao])? \w+)?|quem e",
        r"descrev\w+|resum\w+|apresent\w+|perfil|em poucas palavras",
    ),
}

# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the gallery says, in the languages in which it is looked at."""

from typing import Any

SAMPLES: dict[str, dict[str, Any]] = {
    "it": {
        "gallery": "Galleria dei componenti",
        "section": "Per chi costruisce il sito",
        "message": "Abbiamo ricevuto la tua iscrizione. Trovi data, luogo e link per disdire nell'e-mail.",
        "hero": "Il welfare del territorio lo scriviamo insieme",
        "kicker": "Stati generali del welfare locale 2026",
        "lead": "Dodici comuni, cinque tavoli, un patto. Partecipa, proponi un'idea, aderisci con il tuo ente.",
        "actions": [
            {"title": "Fai una proposta", "url": "#forms", "primary": True},
            {"title": "Come funziona", "url": "#cards"},
        ],
        "facts": [
            {"value": "37", "label": "enti che hanno aderito"},
            {"value": "142", "label": "proposte dei cittadini"},
            {"value": "18", "label": "incontri in dodici comuni"},
            {"value": "5", "label": "tavoli di lavoro"},
        ],
        "cards": [
            {
                "title": "Aperte le iscrizioni al seminario di apertura",
                "kicker": "Notizia",
                "text": "Il 18 settembre al Teatro civico: associazioni, comuni e cittadini attorno ai cinque temi.",
                "tags": [{"title": "Famiglie", "url": "#"}, {"title": "Non autosufficienza", "url": "#"}],
            },
            {
                "title": "Tavolo casa e nuove povertà: primo incontro",
                "kicker": "Tavolo di lavoro",
                "text": "Partiamo dai dati raccolti con gli sportelli dei comuni.",
                "meta": ["Ore 18.00–20.00", "Biblioteca di Valdarco, sala grande"],
            },
            {
                "title": "Un doposcuola di quartiere aperto anche d'estate",
                "kicker": "Proposta PR-2026-0042",
                "status": "In valutazione",
                "text": "Usare le sale parrocchiali e la palestra nei mesi in cui le scuole sono chiuse.",
                "footer": "64 persone la sostengono",
            },
        ],
        "comment": "Nel nostro quartiere lo facciamo già il giovedì. Manca chi apra la sala.\n\nChi dà una mano?",
        "reply": "Possiamo aprirla noi due mattine alla settimana, da ottobre.",
        "removed": "Commento rimosso dalla moderazione: conteneva dati di un'altra persona.",
        "position": "A favore",
        "text": "Gli enti che aderiscono dichiarano che cosa portano: spazi, ore di volontariato, competenze.",
        "note": "Che cosa succede dopo",
        "steps": ["Chi sei", "Il tuo impegno", "Riepilogo", "Firma"],
        "times": ["Seminario di apertura", "Cinque tavoli al lavoro", "Firma del patto"],
        "labels": ["Comune", "Proposte", "Data", "Luogo", "Referente", "Regolamento della partecipazione"],
        "question": "Chi può aderire al patto?",
        "answer": "Enti pubblici, enti del terzo settore, parrocchie, scuole, imprese e singoli cittadini.",
        "statuses": ["Accolta", "In valutazione", "In attesa", "Respinta", "Bozza"],
        "refusal": "Le proposte si sostengono fino al 30 novembre: la raccolta è chiusa.",
    },
    "uk": {
        "gallery": "Галерея компонентів",
        "section": "Для тих, хто будує сайт",
        "message": "Ми отримали вашу реєстрацію. Лист із датою, місцем і посиланням для скасування вже надіслано.",
        "hero": "Соціальну підтримку громади ми пишемо разом",
        "kicker": "Форум місцевого добробуту 2026",
        "lead": "Дванадцять громад, п'ять робочих груп, одна угода. Приходьте, пропонуйте ідеї, приєднуйтеся.",
        "actions": [
            {"title": "Подати пропозицію", "url": "#forms", "primary": True},
            {"title": "Як це працює", "url": "#cards"},
        ],
        "facts": [
            {"value": "37", "label": "організацій приєдналося"},
            {"value": "142", "label": "пропозиції мешканців"},
            {"value": "18", "label": "зустрічей у громадах"},
            {"value": "5", "label": "робочих груп"},
        ],
        "cards": [
            {
                "title": "Відкрито реєстрацію на перший семінар",
                "kicker": "Новина",
                "text": "18 вересня в міському театрі: адміністрації, асоціації та мешканці про п'ять тем.",
                "tags": [{"title": "Сім'ї", "url": "#"}, {"title": "Житло", "url": "#"}],
            },
            {
                "title": "Група «Житло та нова бідність»: перша зустріч",
                "kicker": "Робоча група",
                "text": "Почнемо з даних, зібраних у громадах.",
                "meta": ["18:00–20:00", "Бібліотека Valdarco, велика зала"],
            },
            {
                "title": "Група продовженого дня, відкрита й улітку",
                "kicker": "Пропозиція PR-2026-0042",
                "status": "На розгляді",
                "text": "Використати парафіяльні зали та спортзал, коли школи зачинені.",
                "footer": "Підтримали 64 людини",
            },
        ],
        "comment": "У нашому районі ми вже робимо це щочетверга. Бракує того, хто відчинить залу вранці.",
        "reply": "Ми можемо відчиняти двічі на тиждень, починаючи з жовтня.",
        "removed": "Коментар прибрав модератор: він містив дані іншої людини.",
        "position": "За",
        "text": "Організації, що приєднуються, пишуть, що вони дають: приміщення, години, знання.",
        "note": "Що буде далі",
        "steps": ["Хто ви", "Ваш внесок", "Підсумок", "Підпис"],
        "times": ["Перший семінар", "П'ять груп працюють", "Підписання угоди"],
        "labels": ["Громада", "Пропозиції", "Дата", "Місце", "Контакт", "Правила участі"],
        "question": "Хто може приєднатися до угоди?",
        "answer": "Державні установи, громадські організації, парафії, школи, підприємства та мешканці.",
        "statuses": ["Прийнято", "На розгляді", "Очікує", "Відхилено", "Чернетка"],
        "refusal": "Пропозиції можна було підтримати до 30 листопада: збір завершено.",
    },
}

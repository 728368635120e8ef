# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Italian enough to be stemmed, searched and laid out; the same words for the same seed."""

import random
import uuid
from collections.abc import Sequence

SEED = "patto"

TOPICS = (
    "biblioteca", "parco", "scuola", "palestra", "consultorio", "trasporto", "mercato", "giardino", "asilo", "piazza",
    "teatro", "ambulatorio", "mensa", "ciclabile", "sportello", "doposcuola", "orto", "ludoteca", "centro anziani",
    "pediatra", "panchina", "marciapiede", "illuminazione", "raccolta differenziata", "volontariato", "affitto",
    "disabilità", "assistenza domiciliare", "caregiver", "adolescenti", "stranieri", "lavoro", "formazione",
    "alzheimer", "dipendenze", "povertà", "famiglie", "infanzia", "autobus", "quartiere", "frazione", "spiaggia",
    "fiume", "fontana", "cucina", "laboratorio", "musica", "cinema", "sport", "memoria", "salute", "abitare",
)  # fmt: skip
STARTS = (
    "Chiediamo che", "Da anni in tanti dicono che", "Nel nostro comune sarebbe utile se", "Durante l'incontro è emerso",
    "Le associazioni propongono che", "Il tavolo ha raccolto l'idea che", "Secondo gli operatori è urgente e",
    "Con poca spesa si può fare in modo che", "Le famiglie raccontano che", "Abbiamo contato i posti e",
)  # fmt: skip
ENDS = (
    "sia aperto anche la sera e il sabato", "trovi una sede raggiungibile a piedi", "abbia orari chiari e affissi",
    "diventi un luogo di incontro tra generazioni", "venga curato insieme a chi lo usa ogni giorno",
    "resti gratuito per chi ha un reddito basso", "sia spiegato in parole semplici e in più lingue",
    "preveda un numero di telefono a cui risponde una persona", "coinvolga le scuole e le parrocchie della zona",
    "abbia un bilancio pubblico, aggiornato ogni sei mesi",
)  # fmt: skip
FIRST = (
    "Anna", "Marco", "Giulia", "Luca", "Sara", "Paolo", "Elena", "Matteo", "Chiara", "Andrea", "Olena", "Taras",
    "Francesca", "Davide", "Marta", "Simone", "Iryna", "Giorgio", "Laura", "Pietro",
)  # fmt: skip
LAST = (
    "Rossi", "Bianchi", "Ferri", "Conti", "Serafini", "Moretti", "Gallo", "Fabbri", "Riva", "Marchetti", "Costa",
    "Shevchenko", "Bonduk", "Vitali", "Leoni", "Santini", "Pagani", "Donati", "Grassi", "Neri",
)  # fmt: skip


class Words:
    """A stream of chance with the means to write. One per kind of thing, so that kinds do not disturb each other."""

    def __init__(self, kind: str) -> None:
        self.chance = random.Random(f"{SEED}/{kind}")
        self._sentences = [self._new_sentence() for _ in range(400)]

    def _new_sentence(self) -> str:
        one, other = self.chance.sample(TOPICS, 2)
        return f"{self.pick(STARTS)} {one} {self.pick(ENDS)}, anche pensando a {other}."

    def pick(self, from_: Sequence[str]) -> str:
        return self.chance.choice(from_)

    def text(self, sentences: int) -> str:
        return " ".join(self.chance.choices(self._sentences, k=sentences))

    def paragraphs(self, number: int) -> str:
        return "".join(f"<p>{self.text(4)}</p>" for _ in range(number))

    def title(self) -> str:
        one, other = self.chance.sample(TOPICS, 2)
        return f"{one.capitalize()} e {other}: {self.pick(ENDS)}"[:110]

    def person(self) -> str:
        return f"{self.pick(FIRST)} {self.pick(LAST)}"

    def key(self) -> uuid.UUID:
        return uuid.UUID(int=self.chance.getrandbits(128), version=4)


def shares(total: int, parts: int) -> list[int]:
    """Cut a total in whole parts that fall evenly from about twice the mean to almost nothing."""
    weight = parts * (parts + 1) // 2
    cut = [total * (parts - position) // weight for position in range(parts)]
    for position in range(total - sum(cut)):
        cut[position % parts] += 1
    return cut

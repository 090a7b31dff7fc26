// Generated from ../shipped/*.yaml by npm run generate. Do not edit.
import type { Procedure } from '#engine';

/** The procedures that come with Iverk, as their files say: by id, oldest version first. */
export const shippedProcedures: readonly Procedure[] = [
  {
    "id": "avvik",
    "version": 1,
    "name": {
      "nb": "Avvik",
      "nn": "Avvik",
      "en": "Deviation"
    },
    "about": "sak",
    "initial": "MELDT",
    "start": {
      "by": [
        "OFFICER",
        "HA",
        "LEADER",
        "COORDINATOR",
        "DIRECTOR"
      ],
      "on": "deviation-reported"
    },
    "fields": {
      "outcome": {
        "name": {
          "nb": "Utfallet av gjennomgangen",
          "nn": "Utfallet av gjennomgangen",
          "en": "Outcome of the review"
        },
        "kind": "text"
      },
      "measure": {
        "name": {
          "nb": "Tiltak",
          "nn": "Tiltak",
          "en": "Measure"
        },
        "kind": "text"
      },
      "result": {
        "name": {
          "nb": "Hva tiltaket ga",
          "nn": "Kva tiltaket gav",
          "en": "What the measure gave"
        },
        "kind": "text"
      }
    },
    "states": {
      "MELDT": {
        "name": {
          "nb": "Meldt",
          "nn": "Meldt",
          "en": "Reported"
        },
        "status": "REGISTRERT",
        "ended": false
      },
      "GJENNOMGAATT": {
        "name": {
          "nb": "Gått gjennom i KLG",
          "nn": "Gått gjennom i KLG",
          "en": "Reviewed in KLG"
        },
        "status": "IKKE_STARTET",
        "ended": false
      },
      "TILTAK": {
        "name": {
          "nb": "Tiltak er satt i verk",
          "nn": "Tiltak er sett i verk",
          "en": "A measure is under way"
        },
        "status": "UNDER_ARBEID",
        "ended": false
      },
      "TILTAK_UTFORT": {
        "name": {
          "nb": "Tiltaket er utført",
          "nn": "Tiltaket er utført",
          "en": "The measure is done"
        },
        "status": "MELDT_IVERKSATT",
        "ended": false
      },
      "TIL_ORGANET": {
        "name": {
          "nb": "Løftet til organet",
          "nn": "Løfta til organet",
          "en": "Raised to the organ"
        },
        "status": "KAN_IKKE_IVERKSETTES",
        "ended": false
      },
      "LUKKET": {
        "name": {
          "nb": "Lukket",
          "nn": "Lukka",
          "en": "Closed"
        },
        "status": "AVSLUTTET",
        "ended": true
      }
    },
    "transitions": [
      {
        "id": "review",
        "name": {
          "nb": "gå gjennom muntlig",
          "nn": "gå gjennom munnleg",
          "en": "review orally"
        },
        "from": [
          "MELDT"
        ],
        "to": [
          "GJENNOMGAATT"
        ],
        "by": [
          "KLG",
          "DIRECTOR"
        ],
        "requires": [
          "outcome"
        ]
      },
      {
        "id": "decide-measure",
        "name": {
          "nb": "sett i verk tiltak",
          "nn": "set i verk tiltak",
          "en": "decide a measure"
        },
        "from": [
          "GJENNOMGAATT",
          "TILTAK_UTFORT"
        ],
        "to": [
          "TILTAK"
        ],
        "by": [
          "KLG",
          "DIRECTOR"
        ],
        "requires": [
          "measure",
          "officer",
          "deadline"
        ]
      },
      {
        "id": "done",
        "name": {
          "nb": "meld tiltaket utført",
          "nn": "meld tiltaket utført",
          "en": "report the measure done"
        },
        "from": [
          "TILTAK"
        ],
        "to": [
          "TILTAK_UTFORT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "HA",
          "LEADER"
        ],
        "requires": [
          "result"
        ]
      },
      {
        "id": "raise",
        "name": {
          "nb": "løft til organet",
          "nn": "løft til organet",
          "en": "raise it to the organ"
        },
        "from": [
          "GJENNOMGAATT",
          "TILTAK",
          "TILTAK_UTFORT"
        ],
        "to": [
          "TIL_ORGANET"
        ],
        "by": [
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ],
        "emits": [
          "raised"
        ]
      },
      {
        "id": "answered",
        "name": {
          "nb": "organet har svart",
          "nn": "organet har svart",
          "en": "the organ has answered"
        },
        "from": [
          "TIL_ORGANET"
        ],
        "to": [
          "GJENNOMGAATT",
          "LUKKET"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "reference"
        ]
      },
      {
        "id": "close",
        "name": {
          "nb": "lukk",
          "nn": "lukk",
          "en": "close"
        },
        "from": [
          "GJENNOMGAATT",
          "TILTAK_UTFORT"
        ],
        "to": [
          "LUKKET"
        ],
        "by": [
          "KLG",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "reopen",
        "name": {
          "nb": "åpne igjen",
          "nn": "opne att",
          "en": "reopen"
        },
        "from": [
          "LUKKET"
        ],
        "to": [
          "GJENNOMGAATT"
        ],
        "by": [
          "KLG",
          "DIRECTOR",
          "COORDINATOR"
        ],
        "requires": [
          "comment"
        ]
      }
    ],
    "tasks": [
      {
        "id": "prepare-review",
        "name": {
          "nb": "Gjør klar til gjennomgang",
          "nn": "Gjer klar til gjennomgang",
          "en": "Prepare the review"
        },
        "in": [
          "MELDT"
        ],
        "who": [
          "OFFICER",
          "LEADER"
        ]
      },
      {
        "id": "carry-out",
        "name": {
          "nb": "Utfør tiltaket",
          "nn": "Utfør tiltaket",
          "en": "Carry the measure out"
        },
        "in": [
          "TILTAK"
        ],
        "who": [
          "OFFICER"
        ]
      },
      {
        "id": "tell-organ",
        "name": {
          "nb": "Legg saken fram for organet",
          "nn": "Legg saka fram for organet",
          "en": "Put it before the organ"
        },
        "in": [
          "TIL_ORGANET"
        ],
        "who": [
          "COORDINATOR",
          "SECRETARY"
        ],
        "acknowledgedBy": [
          "DIRECTOR"
        ]
      }
    ],
    "timers": [
      {
        "id": "for-review",
        "name": {
          "nb": "Til gjennomgang i KLG",
          "nn": "Til gjennomgang i KLG",
          "en": "For review in KLG"
        },
        "in": [
          "MELDT"
        ],
        "due": {
          "monthly": 1
        },
        "ladder": [
          {
            "id": "klg",
            "name": {
              "nb": "minn ledergruppa på det",
              "nn": "minn leiargruppa på det",
              "en": "remind the leader group"
            },
            "act": "REMIND",
            "to": [
              "KLG"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 15,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "no-measure",
        "name": {
          "nb": "Uten tiltak",
          "nn": "Utan tiltak",
          "en": "Without a measure"
        },
        "in": [
          "GJENNOMGAATT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 10
        },
        "ladder": [
          {
            "id": "director",
            "name": {
              "nb": "minn kommunedirektøren på det",
              "nn": "minn kommunedirektøren på det",
              "en": "remind the director"
            },
            "act": "REMIND",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "overdue",
        "name": {
          "nb": "Tiltaket er ikke utført",
          "nn": "Tiltaket er ikkje utført",
          "en": "The measure is not done"
        },
        "in": [
          "TILTAK"
        ],
        "due": {
          "after": "deadline",
          "days": 1
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn den som har tiltaket",
              "nn": "minn den som har tiltaket",
              "en": "remind whose it is"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          },
          {
            "id": "leader",
            "name": {
              "nb": "si fra til lederen",
              "nn": "sei frå til leiaren",
              "en": "tell the leader"
            },
            "after": 5,
            "act": "ESCALATE",
            "to": [
              "LEADER"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 10,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "unanswered",
        "name": {
          "nb": "Organet har ikke svart",
          "nn": "Organet har ikkje svart",
          "en": "The organ has not answered"
        },
        "in": [
          "TIL_ORGANET"
        ],
        "due": {
          "after": "entry",
          "days": 60
        },
        "ladder": [
          {
            "id": "secretary",
            "name": {
              "nb": "minn sekretæren på det",
              "nn": "minn sekretæren på det",
              "en": "remind the secretary"
            },
            "act": "REMIND",
            "to": [
              "SECRETARY",
              "COORDINATOR"
            ]
          }
        ]
      }
    ]
  },
  {
    "id": "maanedsrapportering",
    "version": 1,
    "name": {
      "nb": "Månedsrapportering",
      "nn": "Månadsrapportering",
      "en": "Monthly report"
    },
    "about": "sak",
    "initial": "SPURT",
    "start": {
      "by": [
        "COORDINATOR",
        "DIRECTOR"
      ],
      "on": "report-asked"
    },
    "states": {
      "SPURT": {
        "name": {
          "nb": "Spurt",
          "nn": "Spurt",
          "en": "Asked"
        },
        "status": "IKKE_STARTET",
        "ended": false
      },
      "RAPPORTERT": {
        "name": {
          "nb": "Rapportert",
          "nn": "Rapportert",
          "en": "Reported"
        },
        "status": "MELDT_IVERKSATT",
        "ended": false
      },
      "GODKJENT": {
        "name": {
          "nb": "Godkjent",
          "nn": "Godkjend",
          "en": "Approved"
        },
        "status": "AVSLUTTET",
        "ended": true
      },
      "UTEBLITT": {
        "name": {
          "nb": "Uteblitt",
          "nn": "Uteblitt",
          "en": "Missing"
        },
        "status": "INGEN_OPPFOLGING",
        "ended": true
      }
    },
    "transitions": [
      {
        "id": "report",
        "name": {
          "nb": "meld rapportert",
          "nn": "meld rapportert",
          "en": "report"
        },
        "from": [
          "SPURT"
        ],
        "to": [
          "RAPPORTERT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER"
        ],
        "requires": []
      },
      {
        "id": "send-back",
        "name": {
          "nb": "be om mer",
          "nn": "be om meir",
          "en": "ask for more"
        },
        "from": [
          "RAPPORTERT"
        ],
        "to": [
          "SPURT"
        ],
        "by": [
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "approve",
        "name": {
          "nb": "godkjenn",
          "nn": "godkjenn",
          "en": "approve"
        },
        "from": [
          "RAPPORTERT"
        ],
        "to": [
          "GODKJENT"
        ],
        "by": [
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": []
      },
      {
        "id": "lapse",
        "name": {
          "nb": "lukk uten rapport",
          "nn": "lukk utan rapport",
          "en": "close without a report"
        },
        "from": [
          "SPURT"
        ],
        "to": [
          "UTEBLITT"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": []
      },
      {
        "id": "late",
        "name": {
          "nb": "ta imot likevel",
          "nn": "ta imot likevel",
          "en": "take it all the same"
        },
        "from": [
          "UTEBLITT",
          "GODKJENT"
        ],
        "to": [
          "SPURT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      }
    ],
    "tasks": [
      {
        "id": "report",
        "name": {
          "nb": "Rapporter punktene dine",
          "nn": "Rapporter punkta dine",
          "en": "Report your points"
        },
        "in": [
          "SPURT"
        ],
        "who": [
          "OFFICER",
          "DEPUTY"
        ]
      },
      {
        "id": "approve",
        "name": {
          "nb": "Se over rapporten",
          "nn": "Sjå over rapporten",
          "en": "Look the report over"
        },
        "in": [
          "RAPPORTERT"
        ],
        "who": [
          "LEADER",
          "COORDINATOR"
        ]
      }
    ],
    "timers": [
      {
        "id": "unanswered",
        "name": {
          "nb": "Ikke rapportert",
          "nn": "Ikkje rapportert",
          "en": "Not reported"
        },
        "in": [
          "SPURT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 5
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på det",
              "nn": "minn sakshandsamaren på det",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          },
          {
            "id": "leader",
            "name": {
              "nb": "si fra til lederen",
              "nn": "sei frå til leiaren",
              "en": "tell the leader"
            },
            "after": 5,
            "act": "ESCALATE",
            "to": [
              "LEADER",
              "COORDINATOR"
            ]
          }
        ]
      },
      {
        "id": "period-over",
        "name": {
          "nb": "Perioden er over",
          "nn": "Perioden er over",
          "en": "The period is over"
        },
        "in": [
          "SPURT"
        ],
        "due": {
          "after": "deadline",
          "days": 1
        },
        "grace": 5,
        "ladder": [
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          },
          {
            "id": "lapse",
            "name": {
              "nb": "lukk uten rapport",
              "nn": "lukk utan rapport",
              "en": "close without a report"
            },
            "after": 10,
            "act": "STEP",
            "step": "lapse"
          }
        ]
      },
      {
        "id": "unapproved",
        "name": {
          "nb": "Ikke sett over",
          "nn": "Ikkje sett over",
          "en": "Not looked over"
        },
        "in": [
          "RAPPORTERT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 5
        },
        "ladder": [
          {
            "id": "leader",
            "name": {
              "nb": "minn lederen på det",
              "nn": "minn leiaren på det",
              "en": "remind the leader"
            },
            "act": "REMIND",
            "to": [
              "LEADER",
              "COORDINATOR"
            ]
          },
          {
            "id": "approve",
            "name": {
              "nb": "godkjenn",
              "nn": "godkjenn",
              "en": "approve"
            },
            "after": 10,
            "act": "STEP",
            "step": "approve"
          }
        ]
      }
    ]
  },
  {
    "id": "maanedsrapportering",
    "version": 2,
    "name": {
      "nb": "Månedsrapportering",
      "nn": "Månadsrapportering",
      "en": "Monthly report"
    },
    "about": "sak",
    "initial": "SPURT",
    "start": {
      "by": [
        "COORDINATOR",
        "DIRECTOR"
      ],
      "on": "report-asked"
    },
    "states": {
      "SPURT": {
        "name": {
          "nb": "Spurt",
          "nn": "Spurt",
          "en": "Asked"
        },
        "status": "IKKE_STARTET",
        "ended": false
      },
      "RAPPORTERT": {
        "name": {
          "nb": "Rapportert",
          "nn": "Rapportert",
          "en": "Reported"
        },
        "status": "MELDT_IVERKSATT",
        "ended": false
      },
      "GODKJENT": {
        "name": {
          "nb": "Godkjent",
          "nn": "Godkjend",
          "en": "Approved"
        },
        "status": "AVSLUTTET",
        "ended": true
      },
      "UTEBLITT": {
        "name": {
          "nb": "Uteblitt",
          "nn": "Uteblitt",
          "en": "Missing"
        },
        "status": "INGEN_OPPFOLGING",
        "ended": true
      }
    },
    "transitions": [
      {
        "id": "report",
        "name": {
          "nb": "meld rapportert",
          "nn": "meld rapportert",
          "en": "report"
        },
        "from": [
          "SPURT"
        ],
        "to": [
          "RAPPORTERT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER"
        ],
        "requires": []
      },
      {
        "id": "send-back",
        "name": {
          "nb": "be om mer",
          "nn": "be om meir",
          "en": "ask for more"
        },
        "from": [
          "RAPPORTERT"
        ],
        "to": [
          "SPURT"
        ],
        "by": [
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "approve",
        "name": {
          "nb": "godkjenn",
          "nn": "godkjenn",
          "en": "approve"
        },
        "from": [
          "RAPPORTERT"
        ],
        "to": [
          "GODKJENT"
        ],
        "by": [
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": []
      },
      {
        "id": "lapse",
        "name": {
          "nb": "lukk uten rapport",
          "nn": "lukk utan rapport",
          "en": "close without a report"
        },
        "from": [
          "SPURT"
        ],
        "to": [
          "UTEBLITT"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": []
      },
      {
        "id": "late",
        "name": {
          "nb": "ta imot likevel",
          "nn": "ta imot likevel",
          "en": "take it all the same"
        },
        "from": [
          "UTEBLITT",
          "GODKJENT"
        ],
        "to": [
          "SPURT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      }
    ],
    "tasks": [
      {
        "id": "report",
        "name": {
          "nb": "Rapporter punktene dine",
          "nn": "Rapporter punkta dine",
          "en": "Report your points"
        },
        "in": [
          "SPURT"
        ],
        "who": [
          "OFFICER",
          "DEPUTY"
        ]
      },
      {
        "id": "approve",
        "name": {
          "nb": "Se over rapporten",
          "nn": "Sjå over rapporten",
          "en": "Look the report over"
        },
        "in": [
          "RAPPORTERT"
        ],
        "who": [
          "LEADER",
          "COORDINATOR"
        ]
      }
    ],
    "timers": [
      {
        "id": "unanswered",
        "name": {
          "nb": "Ikke rapportert",
          "nn": "Ikkje rapportert",
          "en": "Not reported"
        },
        "in": [
          "SPURT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 5
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på det",
              "nn": "minn sakshandsamaren på det",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          },
          {
            "id": "leader",
            "name": {
              "nb": "si fra til lederen",
              "nn": "sei frå til leiaren",
              "en": "tell the leader"
            },
            "after": 5,
            "act": "ESCALATE",
            "to": [
              "LEADER"
            ]
          },
          {
            "id": "sector-leader",
            "name": {
              "nb": "si fra til lederen for sektoren",
              "nn": "sei frå til leiaren for sektoren",
              "en": "tell the leader of the sector"
            },
            "after": 8,
            "act": "ESCALATE",
            "to": [
              "SECTOR_LEADER",
              "COORDINATOR"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 13,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "period-over",
        "name": {
          "nb": "Perioden er over",
          "nn": "Perioden er over",
          "en": "The period is over"
        },
        "in": [
          "SPURT"
        ],
        "due": {
          "after": "deadline",
          "days": 1
        },
        "grace": 5,
        "ladder": [
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          },
          {
            "id": "lapse",
            "name": {
              "nb": "lukk uten rapport",
              "nn": "lukk utan rapport",
              "en": "close without a report"
            },
            "after": 10,
            "act": "STEP",
            "step": "lapse"
          }
        ]
      },
      {
        "id": "unapproved",
        "name": {
          "nb": "Ikke sett over",
          "nn": "Ikkje sett over",
          "en": "Not looked over"
        },
        "in": [
          "RAPPORTERT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 5
        },
        "ladder": [
          {
            "id": "leader",
            "name": {
              "nb": "minn lederen på det",
              "nn": "minn leiaren på det",
              "en": "remind the leader"
            },
            "act": "REMIND",
            "to": [
              "LEADER",
              "COORDINATOR"
            ]
          },
          {
            "id": "approve",
            "name": {
              "nb": "godkjenn",
              "nn": "godkjenn",
              "en": "approve"
            },
            "after": 10,
            "act": "STEP",
            "step": "approve"
          }
        ]
      }
    ]
  },
  {
    "id": "oppdrag",
    "version": 1,
    "name": {
      "nb": "Oppdrag",
      "nn": "Oppdrag",
      "en": "Order"
    },
    "about": "sak",
    "initial": "IKKE_STARTET",
    "start": {
      "by": [
        "DIRECTOR",
        "COORDINATOR"
      ]
    },
    "fields": {
      "done": {
        "name": {
          "nb": "Hva som er gjort",
          "nn": "Kva som er gjort",
          "en": "What has been done"
        },
        "kind": "text"
      },
      "holdUntil": {
        "name": {
          "nb": "Gjenopptakelsen",
          "nn": "Gjenopptakinga",
          "en": "The resumption"
        },
        "kind": "date"
      }
    },
    "states": {
      "IKKE_STARTET": {
        "name": {
          "nb": "Ikke påbegynt",
          "nn": "Ikkje påbyrja",
          "en": "Not begun"
        },
        "status": "IKKE_STARTET",
        "ended": false
      },
      "UNDER_ARBEID": {
        "name": {
          "nb": "Under arbeid",
          "nn": "Under arbeid",
          "en": "In progress"
        },
        "status": "UNDER_ARBEID",
        "ended": false
      },
      "PAA_VENT": {
        "name": {
          "nb": "Satt på vent",
          "nn": "Sett på vent",
          "en": "On hold"
        },
        "status": "PAA_VENT",
        "ended": false
      },
      "MELDT_UTFORT": {
        "name": {
          "nb": "Meldt utført",
          "nn": "Meldt utført",
          "en": "Reported done"
        },
        "status": "MELDT_IVERKSATT",
        "ended": false
      },
      "AVSLUTTET": {
        "name": {
          "nb": "Avsluttet",
          "nn": "Avslutta",
          "en": "Closed"
        },
        "status": "AVSLUTTET",
        "ended": true
      },
      "BORTFALT": {
        "name": {
          "nb": "Falt bort",
          "nn": "Fall bort",
          "en": "Withdrawn"
        },
        "status": "INGEN_OPPFOLGING",
        "ended": true
      }
    },
    "transitions": [
      {
        "id": "work",
        "name": {
          "nb": "meld framdrift",
          "nn": "meld framdrift",
          "en": "report progress"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT"
        ],
        "to": [
          "UNDER_ARBEID"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "HA",
          "DA",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "pause",
        "name": {
          "nb": "sett på vent",
          "nn": "set på vent",
          "en": "put on hold"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT"
        ],
        "to": [
          "PAA_VENT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "HA",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment",
          "holdUntil"
        ]
      },
      {
        "id": "report-done",
        "name": {
          "nb": "meld utført",
          "nn": "meld utført",
          "en": "report done"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT"
        ],
        "to": [
          "MELDT_UTFORT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "HA",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "done"
        ]
      },
      {
        "id": "send-back",
        "name": {
          "nb": "send tilbake",
          "nn": "send tilbake",
          "en": "send back"
        },
        "from": [
          "MELDT_UTFORT"
        ],
        "to": [
          "UNDER_ARBEID"
        ],
        "by": [
          "KLG",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "close",
        "name": {
          "nb": "avslutt",
          "nn": "avslutt",
          "en": "close"
        },
        "from": [
          "MELDT_UTFORT"
        ],
        "to": [
          "AVSLUTTET"
        ],
        "by": [
          "KLG",
          "DIRECTOR"
        ],
        "requires": []
      },
      {
        "id": "withdraw",
        "name": {
          "nb": "trekk oppdraget",
          "nn": "trekk oppdraget",
          "en": "withdraw the order"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT",
          "MELDT_UTFORT"
        ],
        "to": [
          "BORTFALT"
        ],
        "by": [
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "reopen",
        "name": {
          "nb": "åpne igjen",
          "nn": "opne att",
          "en": "reopen"
        },
        "from": [
          "AVSLUTTET",
          "BORTFALT"
        ],
        "to": [
          "UNDER_ARBEID"
        ],
        "by": [
          "KLG",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      }
    ],
    "tasks": [
      {
        "id": "plan",
        "name": {
          "nb": "Legg en plan",
          "nn": "Legg ein plan",
          "en": "Make a plan"
        },
        "in": [
          "IKKE_STARTET"
        ],
        "who": [
          "OFFICER",
          "HA"
        ]
      },
      {
        "id": "review",
        "name": {
          "nb": "Gå gjennom det som er gjort",
          "nn": "Gå gjennom det som er gjort",
          "en": "Review what has been done"
        },
        "in": [
          "MELDT_UTFORT"
        ],
        "who": [
          "KLG",
          "DIRECTOR"
        ]
      }
    ],
    "timers": [
      {
        "id": "not-begun",
        "name": {
          "nb": "Ikke påbegynt",
          "nn": "Ikkje påbyrja",
          "en": "Not begun"
        },
        "in": [
          "IKKE_STARTET"
        ],
        "due": {
          "after": "entry",
          "days": 30
        },
        "ladder": [
          {
            "id": "responsible",
            "name": {
              "nb": "minn de ansvarlige på det",
              "nn": "minn dei ansvarlege på det",
              "en": "remind those responsible"
            },
            "act": "REMIND",
            "to": [
              "OFFICER",
              "HA"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 20,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "overdue",
        "name": {
          "nb": "Fristen er ute",
          "nn": "Fristen er ute",
          "en": "The deadline has passed"
        },
        "in": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT"
        ],
        "due": {
          "after": "deadline",
          "days": 1
        },
        "ladder": [
          {
            "id": "responsible",
            "name": {
              "nb": "minn de ansvarlige på det",
              "nn": "minn dei ansvarlege på det",
              "en": "remind those responsible"
            },
            "act": "REMIND",
            "to": [
              "OFFICER",
              "HA"
            ]
          },
          {
            "id": "sector-leader",
            "name": {
              "nb": "si fra til lederen over",
              "nn": "sei frå til leiaren over",
              "en": "tell the leader above"
            },
            "after": 5,
            "act": "ESCALATE",
            "to": [
              "SECTOR_LEADER"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 10,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "hold-over",
        "name": {
          "nb": "Pausen er over",
          "nn": "Pausen er over",
          "en": "The pause is over"
        },
        "in": [
          "PAA_VENT"
        ],
        "due": {
          "after": "holdUntil",
          "days": 0
        },
        "ladder": [
          {
            "id": "responsible",
            "name": {
              "nb": "minn de ansvarlige på det",
              "nn": "minn dei ansvarlege på det",
              "en": "remind those responsible"
            },
            "act": "REMIND",
            "to": [
              "OFFICER",
              "HA"
            ]
          }
        ]
      },
      {
        "id": "unreviewed",
        "name": {
          "nb": "Ikke gått gjennom",
          "nn": "Ikkje gått gjennom",
          "en": "Not reviewed"
        },
        "in": [
          "MELDT_UTFORT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 20
        },
        "ladder": [
          {
            "id": "director",
            "name": {
              "nb": "minn kommunedirektøren på det",
              "nn": "minn kommunedirektøren på det",
              "en": "remind the director"
            },
            "act": "REMIND",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      }
    ]
  },
  {
    "id": "politisk-vedtak",
    "version": 1,
    "name": {
      "nb": "Politisk vedtak",
      "nn": "Politisk vedtak",
      "en": "Political vedtak"
    },
    "about": "vedtakspunkt",
    "initial": "REGISTRERT",
    "states": {
      "REGISTRERT": {
        "name": {
          "nb": "Registrert",
          "nn": "Registrert",
          "en": "Registered"
        },
        "status": "REGISTRERT",
        "ended": false
      },
      "INGEN_OPPFOLGING": {
        "name": {
          "nb": "Krever ikke oppfølging",
          "nn": "Krev ikkje oppfølging",
          "en": "Needs no follow-up"
        },
        "status": "INGEN_OPPFOLGING",
        "ended": true
      },
      "IKKE_STARTET": {
        "name": {
          "nb": "Ikke påbegynt",
          "nn": "Ikkje påbyrja",
          "en": "Not begun"
        },
        "status": "IKKE_STARTET",
        "ended": false
      },
      "UNDER_ARBEID": {
        "name": {
          "nb": "Under arbeid",
          "nn": "Under arbeid",
          "en": "In progress"
        },
        "status": "UNDER_ARBEID",
        "ended": false
      },
      "PAA_VENT": {
        "name": {
          "nb": "Satt på vent",
          "nn": "Sett på vent",
          "en": "On hold"
        },
        "status": "PAA_VENT",
        "ended": false
      },
      "UTSATT": {
        "name": {
          "nb": "Utsatt ved vedtak",
          "nn": "Utsett ved vedtak",
          "en": "Postponed by the organ"
        },
        "status": "UTSATT",
        "ended": false
      },
      "DELVIS_IVERKSATT": {
        "name": {
          "nb": "Delvis iverksatt",
          "nn": "Delvis sett i verk",
          "en": "Partly carried out"
        },
        "status": "DELVIS_IVERKSATT",
        "ended": false
      },
      "MELDT_IVERKSATT": {
        "name": {
          "nb": "Meldt iverksatt",
          "nn": "Meldt sett i verk",
          "en": "Reported carried out"
        },
        "status": "MELDT_IVERKSATT",
        "ended": false
      },
      "AVSLUTTET": {
        "name": {
          "nb": "Avsluttet",
          "nn": "Avslutta",
          "en": "Closed"
        },
        "status": "AVSLUTTET",
        "ended": true
      },
      "KAN_IKKE_IVERKSETTES": {
        "name": {
          "nb": "Kan ikke iverksettes som vedtatt",
          "nn": "Kan ikkje setjast i verk som vedteke",
          "en": "Cannot be carried out as decided"
        },
        "status": "KAN_IKKE_IVERKSETTES",
        "ended": false
      },
      "ERSTATTET": {
        "name": {
          "nb": "Erstattet av nytt vedtak",
          "nn": "Erstatta av nytt vedtak",
          "en": "Replaced"
        },
        "status": "ERSTATTET",
        "ended": true
      },
      "OPPHEVET": {
        "name": {
          "nb": "Opphevet",
          "nn": "Oppheva",
          "en": "Annulled"
        },
        "status": "OPPHEVET",
        "ended": true
      }
    },
    "transitions": [
      {
        "id": "triage",
        "name": {
          "nb": "sorter",
          "nn": "sorter",
          "en": "triage"
        },
        "from": [
          "REGISTRERT"
        ],
        "to": [
          "INGEN_OPPFOLGING",
          "IKKE_STARTET"
        ],
        "by": [
          "COORDINATOR"
        ],
        "requires": []
      },
      {
        "id": "first-word-not-begun",
        "name": {
          "nb": "meld ikke påbegynt",
          "nn": "meld ikkje påbyrja",
          "en": "report not begun"
        },
        "from": [
          "REGISTRERT"
        ],
        "to": [
          "IKKE_STARTET"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "first-word",
        "name": {
          "nb": "meld første gang",
          "nn": "meld første gong",
          "en": "report for the first time"
        },
        "from": [
          "REGISTRERT"
        ],
        "to": [
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "work",
        "name": {
          "nb": "meld framdrift",
          "nn": "meld framdrift",
          "en": "report progress"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT",
          "UTSATT",
          "KAN_IKKE_IVERKSETTES"
        ],
        "to": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "pause",
        "name": {
          "nb": "sett på vent",
          "nn": "set på vent",
          "en": "put on hold"
        },
        "from": [
          "REGISTRERT",
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT",
          "UTSATT",
          "KAN_IKKE_IVERKSETTES"
        ],
        "to": [
          "PAA_VENT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment",
          "holdReasons",
          "holdUntil"
        ]
      },
      {
        "id": "report-done",
        "name": {
          "nb": "meld iverksatt",
          "nn": "meld sett i verk",
          "en": "report carried out"
        },
        "from": [
          "REGISTRERT",
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT",
          "MELDT_IVERKSATT"
        ],
        "to": [
          "MELDT_IVERKSATT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "take-back",
        "name": {
          "nb": "send tilbake",
          "nn": "send tilbake",
          "en": "send back"
        },
        "from": [
          "MELDT_IVERKSATT"
        ],
        "to": [
          "UNDER_ARBEID"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR",
          "SECRETARY"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "close",
        "name": {
          "nb": "avslutt",
          "nn": "avslutt",
          "en": "close"
        },
        "from": [
          "MELDT_IVERKSATT"
        ],
        "to": [
          "AVSLUTTET"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "treatment"
        ]
      },
      {
        "id": "decided",
        "name": {
          "nb": "nytt vedtak",
          "nn": "nytt vedtak",
          "en": "new vedtak"
        },
        "from": [
          "REGISTRERT",
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT",
          "UTSATT",
          "DELVIS_IVERKSATT",
          "MELDT_IVERKSATT",
          "KAN_IKKE_IVERKSETTES"
        ],
        "to": [
          "UTSATT",
          "ERSTATTET",
          "OPPHEVET"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR",
          "SECRETARY"
        ],
        "requires": [
          "reference"
        ]
      },
      {
        "id": "decided-after-end",
        "name": {
          "nb": "nytt vedtak etterpå",
          "nn": "nytt vedtak etterpå",
          "en": "new vedtak afterwards"
        },
        "from": [
          "AVSLUTTET",
          "INGEN_OPPFOLGING",
          "ERSTATTET",
          "OPPHEVET"
        ],
        "to": [
          "UTSATT",
          "ERSTATTET",
          "OPPHEVET"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR",
          "LEADER",
          "SECRETARY"
        ],
        "requires": [
          "reference"
        ]
      },
      {
        "id": "stopped",
        "name": {
          "nb": "meld at det ikke lar seg gjøre",
          "nn": "meld at det ikkje lèt seg gjere",
          "en": "report that it cannot be done"
        },
        "from": [
          "REGISTRERT",
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT",
          "UTSATT",
          "DELVIS_IVERKSATT",
          "MELDT_IVERKSATT",
          "KAN_IKKE_IVERKSETTES"
        ],
        "to": [
          "KAN_IKKE_IVERKSETTES"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "stopped-after-end",
        "name": {
          "nb": "meld det etterpå",
          "nn": "meld det etterpå",
          "en": "report it afterwards"
        },
        "from": [
          "AVSLUTTET",
          "INGEN_OPPFOLGING",
          "ERSTATTET",
          "OPPHEVET"
        ],
        "to": [
          "KAN_IKKE_IVERKSETTES"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR",
          "LEADER",
          "SECRETARY"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "reopen",
        "name": {
          "nb": "åpne igjen",
          "nn": "opne att",
          "en": "reopen"
        },
        "from": [
          "AVSLUTTET",
          "INGEN_OPPFOLGING",
          "ERSTATTET",
          "OPPHEVET"
        ],
        "to": [
          "UNDER_ARBEID"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR",
          "LEADER",
          "SECRETARY"
        ],
        "requires": [
          "comment"
        ]
      }
    ],
    "tasks": [
      {
        "id": "triage",
        "name": {
          "nb": "Sorter punktet",
          "nn": "Sorter punktet",
          "en": "Triage the point"
        },
        "in": [
          "REGISTRERT"
        ],
        "who": [
          "COORDINATOR"
        ]
      },
      {
        "id": "tell-organ",
        "name": {
          "nb": "Si fra til organet",
          "nn": "Sei frå til organet",
          "en": "Tell the organ"
        },
        "in": [
          "KAN_IKKE_IVERKSETTES"
        ],
        "who": [
          "COORDINATOR",
          "SECRETARY"
        ],
        "acknowledgedBy": [
          "DIRECTOR"
        ]
      },
      {
        "id": "confirm",
        "name": {
          "nb": "Se til at det er gjort",
          "nn": "Sjå til at det er gjort",
          "en": "See that it is done"
        },
        "in": [
          "MELDT_IVERKSATT"
        ],
        "who": [
          "SECRETARY",
          "COORDINATOR"
        ],
        "acknowledgedBy": [
          "LEADER",
          "DIRECTOR"
        ]
      }
    ],
    "timers": [
      {
        "id": "untouched",
        "name": {
          "nb": "Ikke sortert",
          "nn": "Ikkje sortert",
          "en": "Not triaged"
        },
        "in": [
          "REGISTRERT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 10
        },
        "ladder": [
          {
            "id": "coordinator",
            "name": {
              "nb": "minn koordinatoren på det",
              "nn": "minn koordinatoren på det",
              "en": "remind the coordinator"
            },
            "act": "REMIND",
            "to": [
              "COORDINATOR"
            ]
          }
        ]
      },
      {
        "id": "not-begun",
        "name": {
          "nb": "Ikke påbegynt",
          "nn": "Ikkje påbyrja",
          "en": "Not begun"
        },
        "in": [
          "IKKE_STARTET"
        ],
        "due": {
          "after": "entry",
          "days": 90
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på det",
              "nn": "minn sakshandsamaren på det",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          },
          {
            "id": "leader",
            "name": {
              "nb": "si fra til lederen",
              "nn": "sei frå til leiaren",
              "en": "tell the leader"
            },
            "after": 20,
            "act": "ESCALATE",
            "to": [
              "LEADER"
            ]
          }
        ]
      },
      {
        "id": "before-deadline",
        "name": {
          "nb": "Fristen nærmer seg",
          "nn": "Fristen nærmar seg",
          "en": "The deadline comes near"
        },
        "in": [
          "REGISTRERT",
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT"
        ],
        "due": {
          "before": "deadline",
          "businessDays": 10
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på den",
              "nn": "minn sakshandsamaren på han",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          }
        ],
        "catchUp": "skip"
      },
      {
        "id": "overdue",
        "name": {
          "nb": "Fristen er ute",
          "nn": "Fristen er ute",
          "en": "The deadline has passed"
        },
        "in": [
          "REGISTRERT",
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT"
        ],
        "due": {
          "after": "deadline",
          "days": 1
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på det",
              "nn": "minn sakshandsamaren på det",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          },
          {
            "id": "leader",
            "name": {
              "nb": "si fra til lederen",
              "nn": "sei frå til leiaren",
              "en": "tell the leader"
            },
            "after": 5,
            "act": "ESCALATE",
            "to": [
              "LEADER"
            ]
          },
          {
            "id": "sector-leader",
            "name": {
              "nb": "si fra til lederen over",
              "nn": "sei frå til leiaren over",
              "en": "tell the leader above"
            },
            "after": 10,
            "act": "ESCALATE",
            "to": [
              "SECTOR_LEADER"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 20,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "hold-over",
        "name": {
          "nb": "Pausen er over",
          "nn": "Pausen er over",
          "en": "The pause is over"
        },
        "in": [
          "PAA_VENT"
        ],
        "due": {
          "after": "holdUntil",
          "days": 0
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på det",
              "nn": "minn sakshandsamaren på det",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          },
          {
            "id": "leader",
            "name": {
              "nb": "si fra til lederen",
              "nn": "sei frå til leiaren",
              "en": "tell the leader"
            },
            "after": 10,
            "act": "ESCALATE",
            "to": [
              "LEADER"
            ]
          }
        ]
      },
      {
        "id": "tell-organ",
        "name": {
          "nb": "Organet må få vite det",
          "nn": "Organet må få vite det",
          "en": "The organ must be told"
        },
        "in": [
          "KAN_IKKE_IVERKSETTES"
        ],
        "due": {
          "after": "entry",
          "businessDays": 5
        },
        "ladder": [
          {
            "id": "coordinator",
            "name": {
              "nb": "minn koordinatoren på det",
              "nn": "minn koordinatoren på det",
              "en": "remind the coordinator"
            },
            "act": "REMIND",
            "to": [
              "COORDINATOR"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 10,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "wait-for-organ",
        "name": {
          "nb": "Meldt iverksatt lenge",
          "nn": "Meldt sett i verk lenge",
          "en": "Reported carried out for long"
        },
        "in": [
          "MELDT_IVERKSATT"
        ],
        "due": {
          "after": "entry",
          "days": 240
        },
        "ladder": [
          {
            "id": "coordinator",
            "name": {
              "nb": "minn koordinatoren på rapporten",
              "nn": "minn koordinatoren på rapporten",
              "en": "remind the coordinator of the report"
            },
            "act": "REMIND",
            "to": [
              "COORDINATOR"
            ]
          }
        ]
      }
    ]
  },
  {
    "id": "utredning",
    "version": 1,
    "name": {
      "nb": "Utredning",
      "nn": "Utgreiing",
      "en": "Study"
    },
    "about": "sak",
    "initial": "REGISTRERT",
    "start": {
      "by": [
        "COORDINATOR",
        "DIRECTOR",
        "LEADER"
      ]
    },
    "fields": {
      "serviceArea": {
        "name": {
          "nb": "Tjenesteområde",
          "nn": "Tenesteområde",
          "en": "Service area"
        },
        "kind": "text"
      },
      "question": {
        "name": {
          "nb": "Spørsmålet til organet",
          "nn": "Spørsmålet til organet",
          "en": "The question to the organ"
        },
        "kind": "text"
      },
      "clarification": {
        "name": {
          "nb": "Hva organet vil",
          "nn": "Kva organet vil",
          "en": "What the organ wants"
        },
        "kind": "choice",
        "values": {
          "DO": {
            "nb": "Utred",
            "nn": "Grei ut",
            "en": "Do it"
          },
          "WAIT": {
            "nb": "Vent",
            "nn": "Vent",
            "en": "Wait"
          },
          "DROP": {
            "nb": "La være",
            "nn": "Lat vere",
            "en": "Drop it"
          }
        }
      },
      "waitUntil": {
        "name": {
          "nb": "Gjenopptakelsen",
          "nn": "Gjenopptakinga",
          "en": "The resumption"
        },
        "kind": "date"
      },
      "priority": {
        "name": {
          "nb": "Prioritet",
          "nn": "Prioritet",
          "en": "Priority"
        },
        "kind": "choice",
        "values": {
          "HIGH": {
            "nb": "Høy",
            "nn": "Høg",
            "en": "High"
          },
          "NORMAL": {
            "nb": "Vanlig",
            "nn": "Vanleg",
            "en": "Normal"
          },
          "LOW": {
            "nb": "Lav",
            "nn": "Låg",
            "en": "Low"
          }
        }
      }
    },
    "states": {
      "REGISTRERT": {
        "name": {
          "nb": "Registrert",
          "nn": "Registrert",
          "en": "Registered"
        },
        "status": "REGISTRERT",
        "ended": false
      },
      "SAMLET": {
        "name": {
          "nb": "Samlet per tjenesteområde",
          "nn": "Samla per tenesteområde",
          "en": "Gathered per service area"
        },
        "status": "REGISTRERT",
        "ended": false
      },
      "TIL_AVKLARING": {
        "name": {
          "nb": "Til politisk avklaring",
          "nn": "Til politisk avklaring",
          "en": "Clarification asked"
        },
        "status": "PAA_VENT",
        "ended": false
      },
      "AVKLART": {
        "name": {
          "nb": "Avklart",
          "nn": "Avklart",
          "en": "Clarified"
        },
        "status": "IKKE_STARTET",
        "ended": false
      },
      "VENTER": {
        "name": {
          "nb": "Venter etter vedtak",
          "nn": "Ventar etter vedtak",
          "en": "Waits by vedtak"
        },
        "status": "UTSATT",
        "ended": false
      },
      "I_OPPFOLGING": {
        "name": {
          "nb": "Under utredning",
          "nn": "Under utgreiing",
          "en": "Being studied"
        },
        "status": "UNDER_ARBEID",
        "ended": false,
        "awaits": "finished"
      },
      "AVSLUTTET": {
        "name": {
          "nb": "Utredet",
          "nn": "Greidd ut",
          "en": "Studied"
        },
        "status": "AVSLUTTET",
        "ended": true
      },
      "FALT": {
        "name": {
          "nb": "Utredes ikke",
          "nn": "Blir ikkje greidd ut",
          "en": "Dropped"
        },
        "status": "INGEN_OPPFOLGING",
        "ended": true
      }
    },
    "transitions": [
      {
        "id": "gather",
        "name": {
          "nb": "samle",
          "nn": "samle",
          "en": "gather"
        },
        "from": [
          "REGISTRERT"
        ],
        "to": [
          "SAMLET"
        ],
        "by": [
          "HA",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "serviceArea"
        ]
      },
      {
        "id": "ask",
        "name": {
          "nb": "be om avklaring",
          "nn": "be om avklaring",
          "en": "ask for clarification"
        },
        "from": [
          "SAMLET"
        ],
        "to": [
          "TIL_AVKLARING"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "question"
        ]
      },
      {
        "id": "clarified",
        "name": {
          "nb": "avklart av vedtak",
          "nn": "avklart av vedtak",
          "en": "clarified by a vedtak"
        },
        "from": [
          "TIL_AVKLARING",
          "VENTER"
        ],
        "to": [
          "AVKLART"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "clarification",
          "reference"
        ],
        "when": {
          "clarification": [
            "DO"
          ]
        }
      },
      {
        "id": "told-to-wait",
        "name": {
          "nb": "vent etter vedtak",
          "nn": "vent etter vedtak",
          "en": "told to wait"
        },
        "from": [
          "TIL_AVKLARING",
          "VENTER"
        ],
        "to": [
          "VENTER"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "clarification",
          "reference",
          "waitUntil"
        ],
        "when": {
          "clarification": [
            "WAIT"
          ]
        }
      },
      {
        "id": "dropped",
        "name": {
          "nb": "la være etter vedtak",
          "nn": "lat vere etter vedtak",
          "en": "dropped by a vedtak"
        },
        "from": [
          "TIL_AVKLARING",
          "VENTER"
        ],
        "to": [
          "FALT"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "clarification",
          "reference"
        ],
        "when": {
          "clarification": [
            "DROP"
          ]
        }
      },
      {
        "id": "prioritise",
        "name": {
          "nb": "gi ressurser",
          "nn": "gje ressursar",
          "en": "set resources aside"
        },
        "from": [
          "AVKLART"
        ],
        "to": [
          "I_OPPFOLGING"
        ],
        "by": [
          "KLG",
          "DIRECTOR"
        ],
        "requires": [
          "priority",
          "officer",
          "deadline"
        ],
        "starts": [
          "oppdrag"
        ],
        "emits": [
          "prioritised"
        ]
      },
      {
        "id": "finished",
        "name": {
          "nb": "utredningen er ferdig",
          "nn": "utgreiinga er ferdig",
          "en": "the study is finished"
        },
        "from": [
          "I_OPPFOLGING"
        ],
        "to": [
          "AVSLUTTET"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": []
      },
      {
        "id": "reopen",
        "name": {
          "nb": "åpne igjen",
          "nn": "opne att",
          "en": "reopen"
        },
        "from": [
          "AVSLUTTET",
          "FALT"
        ],
        "to": [
          "SAMLET"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      }
    ],
    "tasks": [
      {
        "id": "write-question",
        "name": {
          "nb": "Skriv spørsmålet til organet",
          "nn": "Skriv spørsmålet til organet",
          "en": "Write the question to the organ"
        },
        "in": [
          "SAMLET"
        ],
        "who": [
          "HA",
          "COORDINATOR"
        ],
        "acknowledgedBy": [
          "DIRECTOR"
        ]
      },
      {
        "id": "set-priority",
        "name": {
          "nb": "Ta det opp i ledergruppa",
          "nn": "Ta det opp i leiargruppa",
          "en": "Take it up in the leader group"
        },
        "in": [
          "AVKLART"
        ],
        "who": [
          "KLG"
        ]
      }
    ],
    "timers": [
      {
        "id": "ungathered",
        "name": {
          "nb": "Ikke samlet",
          "nn": "Ikkje samla",
          "en": "Not gathered"
        },
        "in": [
          "REGISTRERT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 20
        },
        "ladder": [
          {
            "id": "coordinator",
            "name": {
              "nb": "minn koordinatoren på det",
              "nn": "minn koordinatoren på det",
              "en": "remind the coordinator"
            },
            "act": "REMIND",
            "to": [
              "COORDINATOR"
            ]
          }
        ]
      },
      {
        "id": "unclarified",
        "name": {
          "nb": "Ikke avklart",
          "nn": "Ikkje avklart",
          "en": "Not clarified"
        },
        "in": [
          "TIL_AVKLARING"
        ],
        "due": {
          "after": "entry",
          "days": 90
        },
        "ladder": [
          {
            "id": "secretary",
            "name": {
              "nb": "minn sekretæren på det",
              "nn": "minn sekretæren på det",
              "en": "remind the secretary"
            },
            "act": "REMIND",
            "to": [
              "SECRETARY",
              "COORDINATOR"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 20,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "wait-over",
        "name": {
          "nb": "Ventetida er over",
          "nn": "Ventetida er over",
          "en": "The wait is over"
        },
        "in": [
          "VENTER"
        ],
        "due": {
          "after": "waitUntil",
          "days": 0
        },
        "ladder": [
          {
            "id": "coordinator",
            "name": {
              "nb": "minn koordinatoren på det",
              "nn": "minn koordinatoren på det",
              "en": "remind the coordinator"
            },
            "act": "REMIND",
            "to": [
              "COORDINATOR"
            ]
          }
        ]
      },
      {
        "id": "unprioritised",
        "name": {
          "nb": "Avklart uten ressurser",
          "nn": "Avklart utan ressursar",
          "en": "Clarified without resources"
        },
        "in": [
          "AVKLART"
        ],
        "due": {
          "monthly": 1
        },
        "ladder": [
          {
            "id": "klg",
            "name": {
              "nb": "minn ledergruppa på det",
              "nn": "minn leiargruppa på det",
              "en": "remind the leader group"
            },
            "act": "REMIND",
            "to": [
              "KLG"
            ]
          }
        ]
      }
    ]
  },
  {
    "id": "vedtaksrapport",
    "version": 1,
    "name": {
      "nb": "Vedtaksrapport",
      "nn": "Vedtaksrapport",
      "en": "Vedtaksrapport"
    },
    "about": "sak",
    "initial": "BESTILT",
    "start": {
      "by": [
        "DIRECTOR",
        "COORDINATOR",
        "SECRETARY"
      ]
    },
    "fields": {
      "periodEnd": {
        "name": {
          "nb": "Rapporten går til og med",
          "nn": "Rapporten går til og med",
          "en": "The report goes up to"
        },
        "kind": "date"
      },
      "meeting": {
        "name": {
          "nb": "Møtet rapporten skal til",
          "nn": "Møtet rapporten skal til",
          "en": "The meeting it is for"
        },
        "kind": "date"
      },
      "treatment": {
        "name": {
          "nb": "Saksnummer i kommunestyret",
          "nn": "Saksnummer i kommunestyret",
          "en": "Case number in kommunestyret"
        },
        "kind": "text"
      },
      "treatedOn": {
        "name": {
          "nb": "Behandlet",
          "nn": "Handsama",
          "en": "Considered on"
        },
        "kind": "date"
      }
    },
    "states": {
      "BESTILT": {
        "name": {
          "nb": "Bestilt",
          "nn": "Tinga",
          "en": "Ordered"
        },
        "status": "IKKE_STARTET",
        "ended": false
      },
      "KLARGJORT": {
        "name": {
          "nb": "Klargjort",
          "nn": "Gjord klar",
          "en": "Prepared"
        },
        "status": "UNDER_ARBEID",
        "ended": false
      },
      "GODKJENT": {
        "name": {
          "nb": "Godkjent av kommunedirektøren",
          "nn": "Godkjend av kommunedirektøren",
          "en": "Approved by the director"
        },
        "status": "UNDER_ARBEID",
        "ended": false
      },
      "FROSSET": {
        "name": {
          "nb": "Frosset",
          "nn": "Frosen",
          "en": "Frozen"
        },
        "status": "UNDER_ARBEID",
        "ended": false
      },
      "SENDT": {
        "name": {
          "nb": "Sendt til kommunestyret",
          "nn": "Send til kommunestyret",
          "en": "Sent to kommunestyret"
        },
        "status": "MELDT_IVERKSATT",
        "ended": false
      },
      "BEHANDLET": {
        "name": {
          "nb": "Behandlet av kommunestyret",
          "nn": "Handsama av kommunestyret",
          "en": "Considered by kommunestyret"
        },
        "status": "AVSLUTTET",
        "ended": true
      },
      "AVLYST": {
        "name": {
          "nb": "Avlyst",
          "nn": "Avlyst",
          "en": "Called off"
        },
        "status": "INGEN_OPPFOLGING",
        "ended": true
      }
    },
    "transitions": [
      {
        "id": "prepare",
        "name": {
          "nb": "meld klargjort",
          "nn": "meld gjord klar",
          "en": "report prepared"
        },
        "from": [
          "BESTILT"
        ],
        "to": [
          "KLARGJORT"
        ],
        "by": [
          "OFFICER",
          "COORDINATOR"
        ],
        "requires": [
          "periodEnd"
        ]
      },
      {
        "id": "send-back",
        "name": {
          "nb": "send tilbake",
          "nn": "send tilbake",
          "en": "send back"
        },
        "from": [
          "KLARGJORT",
          "GODKJENT"
        ],
        "to": [
          "BESTILT"
        ],
        "by": [
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "approve",
        "name": {
          "nb": "godkjenn",
          "nn": "godkjenn",
          "en": "approve"
        },
        "from": [
          "KLARGJORT"
        ],
        "to": [
          "GODKJENT"
        ],
        "by": [
          "DIRECTOR"
        ],
        "requires": []
      },
      {
        "id": "freeze",
        "name": {
          "nb": "frys",
          "nn": "frys",
          "en": "freeze"
        },
        "from": [
          "GODKJENT"
        ],
        "to": [
          "FROSSET"
        ],
        "by": [
          "COORDINATOR",
          "SECRETARY",
          "DIRECTOR"
        ],
        "requires": [],
        "emits": [
          "frozen"
        ]
      },
      {
        "id": "send",
        "name": {
          "nb": "send",
          "nn": "send",
          "en": "send"
        },
        "from": [
          "FROSSET"
        ],
        "to": [
          "SENDT"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR"
        ],
        "requires": [
          "meeting"
        ]
      },
      {
        "id": "treated",
        "name": {
          "nb": "behandlet",
          "nn": "handsama",
          "en": "considered"
        },
        "from": [
          "SENDT"
        ],
        "to": [
          "BEHANDLET"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR"
        ],
        "requires": [
          "treatment",
          "treatedOn"
        ],
        "emits": [
          "treated"
        ]
      },
      {
        "id": "postponed",
        "name": {
          "nb": "utsatt til et nytt møte",
          "nn": "utsett til eit nytt møte",
          "en": "put off to another meeting"
        },
        "from": [
          "SENDT"
        ],
        "to": [
          "SENDT"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR"
        ],
        "requires": [
          "meeting",
          "comment"
        ]
      },
      {
        "id": "call-off",
        "name": {
          "nb": "avlys",
          "nn": "avlys",
          "en": "call off"
        },
        "from": [
          "BESTILT",
          "KLARGJORT",
          "GODKJENT",
          "FROSSET"
        ],
        "to": [
          "AVLYST"
        ],
        "by": [
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      }
    ],
    "tasks": [
      {
        "id": "chase",
        "name": {
          "nb": "Hent inn det som mangler",
          "nn": "Hent inn det som manglar",
          "en": "Chase what is missing"
        },
        "in": [
          "BESTILT"
        ],
        "who": [
          "OFFICER",
          "COORDINATOR"
        ]
      },
      {
        "id": "approve",
        "name": {
          "nb": "Les gjennom og godkjenn",
          "nn": "Les gjennom og godkjenn",
          "en": "Read and approve"
        },
        "in": [
          "KLARGJORT"
        ],
        "who": [
          "DIRECTOR"
        ]
      }
    ],
    "timers": [
      {
        "id": "unprepared",
        "name": {
          "nb": "Ikke klargjort",
          "nn": "Ikkje gjord klar",
          "en": "Not prepared"
        },
        "in": [
          "BESTILT"
        ],
        "due": {
          "before": "deadline",
          "businessDays": 10
        },
        "ladder": [
          {
            "id": "coordinator",
            "name": {
              "nb": "minn koordinatoren på det",
              "nn": "minn koordinatoren på det",
              "en": "remind the coordinator"
            },
            "act": "REMIND",
            "to": [
              "OFFICER",
              "COORDINATOR"
            ]
          }
        ]
      },
      {
        "id": "unapproved",
        "name": {
          "nb": "Ikke godkjent",
          "nn": "Ikkje godkjend",
          "en": "Not approved"
        },
        "in": [
          "KLARGJORT"
        ],
        "due": {
          "after": "entry",
          "businessDays": 3
        },
        "ladder": [
          {
            "id": "director",
            "name": {
              "nb": "minn kommunedirektøren på det",
              "nn": "minn kommunedirektøren på det",
              "en": "remind the director"
            },
            "act": "REMIND",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "overdue",
        "name": {
          "nb": "Fristen er ute",
          "nn": "Fristen er ute",
          "en": "The deadline has passed"
        },
        "in": [
          "BESTILT",
          "KLARGJORT",
          "GODKJENT",
          "FROSSET"
        ],
        "due": {
          "after": "deadline",
          "days": 1
        },
        "ladder": [
          {
            "id": "all",
            "name": {
              "nb": "si fra til alle",
              "nn": "sei frå til alle",
              "en": "tell everybody"
            },
            "act": "ESCALATE",
            "to": [
              "COORDINATOR",
              "SECRETARY",
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "meeting-held",
        "name": {
          "nb": "Møtet er holdt",
          "nn": "Møtet er halde",
          "en": "The meeting has been held"
        },
        "in": [
          "SENDT"
        ],
        "due": {
          "after": "meeting",
          "businessDays": 3
        },
        "ladder": [
          {
            "id": "secretary",
            "name": {
              "nb": "minn sekretæren på det",
              "nn": "minn sekretæren på det",
              "en": "remind the secretary"
            },
            "act": "REMIND",
            "to": [
              "SECRETARY",
              "COORDINATOR"
            ]
          }
        ]
      }
    ]
  },
  {
    "id": "verbalvedtak",
    "version": 1,
    "name": {
      "nb": "Verbalvedtak",
      "nn": "Verbalvedtak",
      "en": "Text order"
    },
    "about": "vedtakspunkt",
    "initial": "REGISTRERT",
    "start": {
      "on": "point-opened",
      "when": {
        "kind": [
          "VERBAL",
          "OVERSENDELSE",
          "MERKNAD"
        ]
      }
    },
    "fields": {
      "triage": {
        "name": {
          "nb": "Hva punktet er",
          "nn": "Kva punktet er",
          "en": "What the point is"
        },
        "kind": "choice",
        "values": {
          "ACTIONABLE": {
            "nb": "Et oppdrag å utføre",
            "nn": "Eit oppdrag å utføre",
            "en": "Something to carry out"
          },
          "WISH": {
            "nb": "Et ønske",
            "nn": "Eit ønske",
            "en": "A wish"
          },
          "STATEMENT": {
            "nb": "En uttalelse",
            "nn": "Ei fråsegn",
            "en": "A statement"
          }
        }
      }
    },
    "states": {
      "REGISTRERT": {
        "name": {
          "nb": "Registrert",
          "nn": "Registrert",
          "en": "Registered"
        },
        "status": "REGISTRERT",
        "ended": false
      },
      "INGEN_OPPFOLGING": {
        "name": {
          "nb": "Krever ikke oppfølging",
          "nn": "Krev ikkje oppfølging",
          "en": "Needs no follow-up"
        },
        "status": "INGEN_OPPFOLGING",
        "ended": true
      },
      "IKKE_STARTET": {
        "name": {
          "nb": "Ikke påbegynt",
          "nn": "Ikkje påbyrja",
          "en": "Not begun"
        },
        "status": "IKKE_STARTET",
        "ended": false
      },
      "UNDER_ARBEID": {
        "name": {
          "nb": "Under arbeid",
          "nn": "Under arbeid",
          "en": "In progress"
        },
        "status": "UNDER_ARBEID",
        "ended": false
      },
      "PAA_VENT": {
        "name": {
          "nb": "Satt på vent",
          "nn": "Sett på vent",
          "en": "On hold"
        },
        "status": "PAA_VENT",
        "ended": false
      },
      "UTSATT": {
        "name": {
          "nb": "Utsatt ved vedtak",
          "nn": "Utsett ved vedtak",
          "en": "Postponed by the organ"
        },
        "status": "UTSATT",
        "ended": false
      },
      "DELVIS_IVERKSATT": {
        "name": {
          "nb": "Delvis iverksatt",
          "nn": "Delvis sett i verk",
          "en": "Partly carried out"
        },
        "status": "DELVIS_IVERKSATT",
        "ended": false
      },
      "MELDT_IVERKSATT": {
        "name": {
          "nb": "Meldt iverksatt",
          "nn": "Meldt sett i verk",
          "en": "Reported carried out"
        },
        "status": "MELDT_IVERKSATT",
        "ended": false
      },
      "AVSLUTTET": {
        "name": {
          "nb": "Avsluttet",
          "nn": "Avslutta",
          "en": "Closed"
        },
        "status": "AVSLUTTET",
        "ended": true
      },
      "KAN_IKKE_IVERKSETTES": {
        "name": {
          "nb": "Kan ikke iverksettes som vedtatt",
          "nn": "Kan ikkje setjast i verk som vedteke",
          "en": "Cannot be carried out as decided"
        },
        "status": "KAN_IKKE_IVERKSETTES",
        "ended": false
      },
      "ERSTATTET": {
        "name": {
          "nb": "Erstattet av nytt vedtak",
          "nn": "Erstatta av nytt vedtak",
          "en": "Replaced"
        },
        "status": "ERSTATTET",
        "ended": true
      },
      "OPPHEVET": {
        "name": {
          "nb": "Opphevet",
          "nn": "Oppheva",
          "en": "Annulled"
        },
        "status": "OPPHEVET",
        "ended": true
      }
    },
    "transitions": [
      {
        "id": "take-on",
        "name": {
          "nb": "gjør til oppdrag",
          "nn": "gjer til oppdrag",
          "en": "make it an order"
        },
        "from": [
          "REGISTRERT"
        ],
        "to": [
          "IKKE_STARTET"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "triage"
        ],
        "when": {
          "triage": [
            "ACTIONABLE",
            "WISH"
          ]
        }
      },
      {
        "id": "leave-wish",
        "name": {
          "nb": "la ønsket ligge",
          "nn": "la ønsket liggje",
          "en": "leave the wish"
        },
        "from": [
          "REGISTRERT"
        ],
        "to": [
          "INGEN_OPPFOLGING"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "triage",
          "comment"
        ],
        "when": {
          "triage": [
            "WISH"
          ]
        }
      },
      {
        "id": "note",
        "name": {
          "nb": "ta til etterretning",
          "nn": "ta til etterretning",
          "en": "take note"
        },
        "from": [
          "REGISTRERT"
        ],
        "to": [
          "INGEN_OPPFOLGING"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "triage"
        ],
        "when": {
          "triage": [
            "STATEMENT"
          ]
        }
      },
      {
        "id": "work",
        "name": {
          "nb": "meld framdrift",
          "nn": "meld framdrift",
          "en": "report progress"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT",
          "UTSATT",
          "KAN_IKKE_IVERKSETTES"
        ],
        "to": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "pause",
        "name": {
          "nb": "sett på vent",
          "nn": "set på vent",
          "en": "put on hold"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT",
          "UTSATT",
          "KAN_IKKE_IVERKSETTES"
        ],
        "to": [
          "PAA_VENT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment",
          "holdReasons",
          "holdUntil"
        ]
      },
      {
        "id": "report-done",
        "name": {
          "nb": "meld iverksatt",
          "nn": "meld sett i verk",
          "en": "report carried out"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT",
          "MELDT_IVERKSATT"
        ],
        "to": [
          "MELDT_IVERKSATT"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "take-back",
        "name": {
          "nb": "send tilbake",
          "nn": "send tilbake",
          "en": "send back"
        },
        "from": [
          "MELDT_IVERKSATT"
        ],
        "to": [
          "UNDER_ARBEID"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR",
          "SECRETARY"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "close",
        "name": {
          "nb": "avslutt",
          "nn": "avslutt",
          "en": "close"
        },
        "from": [
          "MELDT_IVERKSATT"
        ],
        "to": [
          "AVSLUTTET"
        ],
        "by": [
          "SECRETARY",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "treatment"
        ]
      },
      {
        "id": "decided",
        "name": {
          "nb": "nytt vedtak",
          "nn": "nytt vedtak",
          "en": "new vedtak"
        },
        "from": [
          "REGISTRERT",
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT",
          "UTSATT",
          "DELVIS_IVERKSATT",
          "MELDT_IVERKSATT",
          "KAN_IKKE_IVERKSETTES"
        ],
        "to": [
          "UTSATT",
          "ERSTATTET",
          "OPPHEVET"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR",
          "SECRETARY"
        ],
        "requires": [
          "reference"
        ]
      },
      {
        "id": "stopped",
        "name": {
          "nb": "meld at det ikke lar seg gjøre",
          "nn": "meld at det ikkje lèt seg gjere",
          "en": "report that it cannot be done"
        },
        "from": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "PAA_VENT",
          "UTSATT",
          "DELVIS_IVERKSATT",
          "MELDT_IVERKSATT",
          "KAN_IKKE_IVERKSETTES"
        ],
        "to": [
          "KAN_IKKE_IVERKSETTES"
        ],
        "by": [
          "OFFICER",
          "DEPUTY",
          "LEADER",
          "COORDINATOR",
          "DIRECTOR"
        ],
        "requires": [
          "comment"
        ]
      },
      {
        "id": "reopen",
        "name": {
          "nb": "åpne igjen",
          "nn": "opne att",
          "en": "reopen"
        },
        "from": [
          "AVSLUTTET",
          "INGEN_OPPFOLGING",
          "ERSTATTET",
          "OPPHEVET"
        ],
        "to": [
          "UNDER_ARBEID"
        ],
        "by": [
          "COORDINATOR",
          "DIRECTOR",
          "LEADER",
          "SECRETARY"
        ],
        "requires": [
          "comment"
        ]
      }
    ],
    "tasks": [
      {
        "id": "triage",
        "name": {
          "nb": "Sorter punktet",
          "nn": "Sorter punktet",
          "en": "Triage the point"
        },
        "in": [
          "REGISTRERT"
        ],
        "who": [
          "COORDINATOR",
          "DIRECTOR"
        ]
      },
      {
        "id": "tell-organ",
        "name": {
          "nb": "Si fra til organet",
          "nn": "Sei frå til organet",
          "en": "Tell the organ"
        },
        "in": [
          "KAN_IKKE_IVERKSETTES"
        ],
        "who": [
          "COORDINATOR",
          "SECRETARY"
        ],
        "acknowledgedBy": [
          "DIRECTOR"
        ]
      },
      {
        "id": "confirm",
        "name": {
          "nb": "Se til at det er gjort",
          "nn": "Sjå til at det er gjort",
          "en": "See that it is done"
        },
        "in": [
          "MELDT_IVERKSATT"
        ],
        "who": [
          "SECRETARY",
          "COORDINATOR"
        ],
        "acknowledgedBy": [
          "LEADER",
          "DIRECTOR"
        ]
      }
    ],
    "timers": [
      {
        "id": "operationalise",
        "name": {
          "nb": "Budsjettets ord skal bli arbeid",
          "nn": "Orda i budsjettet skal bli arbeid",
          "en": "Turn the budget’s words into work"
        },
        "in": [
          "REGISTRERT"
        ],
        "due": {
          "yearly": "01-15"
        },
        "ladder": [
          {
            "id": "coordinator",
            "name": {
              "nb": "minn koordinatoren på det",
              "nn": "minn koordinatoren på det",
              "en": "remind the coordinator"
            },
            "act": "REMIND",
            "to": [
              "COORDINATOR"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 10,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "not-begun",
        "name": {
          "nb": "Ikke påbegynt",
          "nn": "Ikkje påbyrja",
          "en": "Not begun"
        },
        "in": [
          "IKKE_STARTET"
        ],
        "due": {
          "after": "entry",
          "days": 90
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på det",
              "nn": "minn sakshandsamaren på det",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          },
          {
            "id": "leader",
            "name": {
              "nb": "si fra til lederen",
              "nn": "sei frå til leiaren",
              "en": "tell the leader"
            },
            "after": 20,
            "act": "ESCALATE",
            "to": [
              "LEADER"
            ]
          }
        ]
      },
      {
        "id": "overdue",
        "name": {
          "nb": "Fristen er ute",
          "nn": "Fristen er ute",
          "en": "The deadline has passed"
        },
        "in": [
          "IKKE_STARTET",
          "UNDER_ARBEID",
          "DELVIS_IVERKSATT",
          "PAA_VENT"
        ],
        "due": {
          "after": "deadline",
          "days": 1
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på det",
              "nn": "minn sakshandsamaren på det",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          },
          {
            "id": "leader",
            "name": {
              "nb": "si fra til lederen",
              "nn": "sei frå til leiaren",
              "en": "tell the leader"
            },
            "after": 5,
            "act": "ESCALATE",
            "to": [
              "LEADER"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 20,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      },
      {
        "id": "hold-over",
        "name": {
          "nb": "Pausen er over",
          "nn": "Pausen er over",
          "en": "The pause is over"
        },
        "in": [
          "PAA_VENT"
        ],
        "due": {
          "after": "holdUntil",
          "days": 0
        },
        "ladder": [
          {
            "id": "officer",
            "name": {
              "nb": "minn saksbehandleren på det",
              "nn": "minn sakshandsamaren på det",
              "en": "remind the officer"
            },
            "act": "REMIND",
            "to": [
              "OFFICER"
            ]
          }
        ]
      },
      {
        "id": "tell-organ",
        "name": {
          "nb": "Organet må få vite det",
          "nn": "Organet må få vite det",
          "en": "The organ must be told"
        },
        "in": [
          "KAN_IKKE_IVERKSETTES"
        ],
        "due": {
          "after": "entry",
          "businessDays": 5
        },
        "ladder": [
          {
            "id": "coordinator",
            "name": {
              "nb": "minn koordinatoren på det",
              "nn": "minn koordinatoren på det",
              "en": "remind the coordinator"
            },
            "act": "REMIND",
            "to": [
              "COORDINATOR"
            ]
          },
          {
            "id": "director",
            "name": {
              "nb": "si fra til kommunedirektøren",
              "nn": "sei frå til kommunedirektøren",
              "en": "tell the director"
            },
            "after": 10,
            "act": "ESCALATE",
            "to": [
              "DIRECTOR"
            ]
          }
        ]
      }
    ]
  }
];

// Generated from ../shipped/*.yaml by npm run generate. Do not edit.
import type { Procedure } from '#engine';

/** The procedures that come with Iverk, as their files say. */
export const shippedProcedures: readonly Procedure[] = [
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
  }
];

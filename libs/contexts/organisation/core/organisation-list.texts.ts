import type { Text } from '#kernel';
import type { DoubtCode, ProblemCode } from './list/list-row.js';

/** Why the columns of an organisation list cannot be used. */
export const organisationColumnTexts = {
  'columns-missing': {
    nb: '{file}: mangler kolonnen {missing}. Fant: {found}. Kall kolonnene for eksempel {expected}.',
    nn: '{file}: manglar kolonnen {missing}. Fann: {found}. Kall kolonnane til dømes {expected}.',
    en: '{file}: the column {missing} is missing. Found: {found}. Name the columns for instance {expected}.',
  },
  'column-twice': {
    nb: '{file}: kolonnen «{column}» er en annen kolonne om igjen. Ta bort den ene, eller gi den et annet navn.',
    nn: '{file}: kolonnen «{column}» er ein annan kolonne om igjen. Ta bort den eine, eller gi han eit anna namn.',
    en: '{file}: the column "{column}" is another column once more. Remove one of them, or give it another name.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What is wrong in a row of an organisation list, and what to do. */
export const organisationListTexts = {
  'unit-missing': {
    nb: 'Raden sier ikke hvilken enhet. Fyll inn enheten.',
    nn: 'Rada seier ikkje kva eining. Fyll inn eininga.',
    en: 'The row does not say which unit. Fill in the unit.',
  },
  'name-missing': {
    nb: 'Raden mangler navn. Fyll inn navnet.',
    nn: 'Rada manglar namn. Fyll inn namnet.',
    en: 'The row has no name. Fill in the name.',
  },
  'email-malformed': {
    nb: '«{email}» er ikke en e-postadresse. Skriv den som navn@kommune.no, uten mellomrom.',
    nn: '«{email}» er ikkje ei e-postadresse. Skriv henne som namn@kommune.no, utan mellomrom.',
    en: '"{email}" is not an e-mail address. Write it as name@kommune.no, without spaces.',
  },
  'text-too-long': {
    nb: 'Teksten har {length} tegn; det er plass til {max}. Kort den ned.',
    nn: 'Teksten har {length} teikn; det er plass til {max}. Kort han ned.',
    en: 'The text has {length} characters; there is room for {max}. Shorten it.',
  },
  'national-id-in-text': {
    nb: 'Cellen inneholder et fødselsnummer eller D-nummer. Fjern det og importer på nytt.',
    nn: 'Cella inneheld eit fødselsnummer eller D-nummer. Fjern det og importer på nytt.',
    en: 'The cell holds a national identity number. Remove it and import again.',
  },
} as const satisfies Record<ProblemCode, Text>;

/** What a person must decide about a row, as a question or a fact with a remedy. */
export const organisationDoubtTexts = {
  'number-and-email-differ': {
    nb: 'Ansattnummer {employeeNumber} og adressen {email} hører til to ulike personer. Hvem gjelder raden?',
    nn: 'Tilsettnummer {employeeNumber} og adressa {email} høyrer til to ulike personar. Kven gjeld rada?',
    en: 'Employee number {employeeNumber} and the address {email} belong to two people. Whom is the row about?',
  },
  'email-with-two-numbers': {
    nb: 'Adressen {email} er kjent med et annet ansattnummer enn {employeeNumber}. Hvilket er riktig?',
    nn: 'Adressa {email} er kjend med eit anna tilsettnummer enn {employeeNumber}. Kva er rett?',
    en: 'The address {email} is known with another employee number than {employeeNumber}. Which is right?',
  },
  'person-told-twice': {
    nb: 'En rad lenger oppe har samme ansattnummer eller e-post, men andre opplysninger enn {name}. Er det to personer?',
    nn: 'Ei rad lenger oppe har same tilsettnummer eller e-post, men andre opplysningar enn {name}. Er det to personar?',
    en: 'An earlier row has the same employee number or e-mail, but other facts than {name}. Are they two people?',
  },
  'name-twice': {
    nb: 'Flere heter {name}. Fyll inn ansattnummer eller e-post, så vi vet hvem.',
    nn: 'Fleire heiter {name}. Fyll inn tilsettnummer eller e-post, så vi veit kven.',
    en: 'Several people are called {name}. Fill in employee number or e-mail to say who.',
  },
  'name-only': {
    nb: '{name} er kjent med ansattnummer eller e-post, men raden har ingen av dem. Fyll inn, så vi vet at det er samme person.',
    nn: '{name} er kjend med tilsettnummer eller e-post, men rada har ingen av dei. Fyll inn, så vi veit at det er same person.',
    en: '{name} is known with an employee number or e-mail, but the row has neither. Fill it in to say it is the same person.',
  },
  'unit-ambiguous': {
    nb: 'Flere enheter heter «{unit}», eller overordnet enhet ({parentUnit}) kan bety flere. Fyll inn overordnet enhet på alle rader.',
    nn: 'Fleire einingar heiter «{unit}», eller overordna eining ({parentUnit}) kan bety fleire. Fyll inn overordna eining på alle rader.',
    en: 'Several units are called "{unit}", or its parent ({parentUnit}) could be several. Fill in the parent unit on all rows.',
  },
  'unit-circular': {
    nb: 'Enheten «{unit}» ville komme til å ligge under seg selv. Hva er overordnet enhet?',
    nn: 'Eininga «{unit}» ville kome til å liggje under seg sjølv. Kva er overordna eining?',
    en: 'The unit "{unit}" would come to lie under itself. What is its parent unit?',
  },
  'deputy-unknown': {
    nb: 'Stedfortrederen «{deputy}» for {name} er ikke funnet. Skriv navnet som i lista, eller e-post.',
    nn: 'Stedfortredaren «{deputy}» for {name} er ikkje funnen. Skriv namnet som i lista, eller e-post.',
    en: 'The deputy "{deputy}" of {name} was not found. Write the name as in the list, or the e-mail.',
  },
  'deputy-ambiguous': {
    nb: 'Flere heter «{deputy}», som er stedfortreder for {name}. Skriv e-post eller ansattnummer i stedet.',
    nn: 'Fleire heiter «{deputy}», som er stedfortredar for {name}. Skriv e-post eller tilsettnummer i staden.',
    en: 'Several people are called "{deputy}", the deputy of {name}. Write e-mail or employee number instead.',
  },
  'deputy-is-self': {
    nb: '{name} står som sin egen stedfortreder. Hvem er stedfortreder?',
    nn: '{name} står som sin eigen stedfortredar. Kven er stedfortredar?',
    en: '{name} stands as their own deputy. Who is the deputy?',
  },
  'deputy-twice': {
    nb: '{name} har ulike stedfortredere på to rader; her «{deputy}». Hvem gjelder?',
    nn: '{name} har ulike stedfortredarar på to rader; her «{deputy}». Kven gjeld?',
    en: '{name} has different deputies on two rows; here "{deputy}". Which one holds?',
  },
} as const satisfies Record<DoubtCode, Text>;

/** Asked about a post that the list does not mention any more. */
export const leftText: Text = {
  nb: '{name} ({title}, {unit}) står ikke i lista. Sluttet?',
  nn: '{name} ({title}, {unit}) står ikkje i lista. Slutta?',
  en: '{name} ({title}, {unit}) is not in the list. Left?',
};

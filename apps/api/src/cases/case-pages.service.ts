import { Injectable } from '@nestjs/common';
import { CasesResolver } from '#modules/cases';
import type { LocalDate } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { ReadPosition } from '#toolkit/read-position';
import { wordsOf, type FormBody } from '../pages/form-body.js';
import type { SignedIn } from '../pages/gate.js';
import type { Page, Problem } from '../pages/layout.js';
import { VedtakByNumber } from '../report/vedtak-by-number.service.js';
import { casePage, type CasePage } from './case.page.js';
import { casePageTexts } from './case.texts.js';
import { ReadCases } from './read-case.js';
import { fieldName, keyIn, stepIn, wordsIn } from './typed-step.js';

type Who = Pick<SignedIn, 'context' | 'csrf'>;
type Came = 'recorded' | Page | undefined;

const fieldOf: Readonly<Record<string, string>> = {
  comment: 'kommentar',
  reference: 'vedtak',
  officer: 'saksbehandler',
  deadline: 'frist',
};

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

/** The first field a refusal is about; else the step as a whole. */
const placeOf = ({ code, details }: Refused, days: ReadonlySet<string>): string => {
  if (code === 'vedtak-not-found') return 'vedtak';
  const named = details.find(({ name }) => name === 'fields' || name === 'field')?.value.split(', ')[0];
  if (named === undefined) return 'steg';
  return fieldOf[named] ?? `${days.has(named) ? 'dag' : 'felt'}.${named}`;
};

/** Puts the page of a case together, and sends the steps that are taken on it. */
@Injectable()
export class CasePages {
  constructor(
    private readonly reads: ReadCases,
    private readonly cases: CasesResolver,
    private readonly numbers: VedtakByNumber,
    private readonly position: ReadPosition,
  ) {}

  /** The page as it begins; undefined where there is no such case. */
  fresh(who: Who, id: string, notice: CasePage['notice']): Promise<Page | undefined> {
    return this.page(who, id, { notice, typed: null, problems: [] });
  }

  /** The page with what was typed, and nothing sent. */
  kept(who: Who, id: string, body: FormBody): Promise<Page | undefined> {
    return this.page(who, id, { notice: 'again', typed: typedIn(body), problems: [] });
  }

  /** Takes the step of the form; what is refused comes back with what was typed. */
  async take(who: Who, id: string, body: FormBody): Promise<Came> {
    const { context } = who;
    const file = await this.reads.one(context, id);
    if (file === undefined) return undefined;
    const { deadline, ...step } = stepIn(body);
    if (deadline === undefined) {
      const at = fieldName(keyIn(body), 'frist');
      return this.refused(who, { id, body }, { at, message: casePageTexts.badDay[context.language] });
    }
    const answer = await this.submit(context, { id, body }, { ...step, deadline });
    await this.position.atHead();
    if (!('code' in answer)) return 'recorded';
    const days = new Set(
      file.allowed.flatMap(({ fields }) =>
        fields.filter(({ kind }) => kind === 'date').map(({ name }) => name),
      ),
    );
    const at = fieldName(keyIn(body), placeOf(answer, days));
    return this.refused(who, { id, body }, { at, message: answer.message });
  }

  /** What is typed decides the id of the command as well: mending and sending anew is another step. */
  private async submit(context: RequestContext, { id, body }: Sent, step: Step) {
    const reference = await this.numbers.idOf(context, step.reference);
    const asked = { ...step, reference };
    const revision = wordsOf(body, 'revisjon');
    return this.cases.takeStep(
      {
        ...asked,
        caseId: id,
        commandId: `${wordsOf(body, 'kommando') || this.reads.newId()} ${JSON.stringify(asked)}`,
        expectedRevision: /^\d{1,15}$/.test(revision) ? revision : '0',
      },
      context,
    );
  }

  private refused(who: Who, { id, body }: Sent, problem: Problem): Promise<Page | undefined> {
    return this.page(who, id, { notice: null, typed: typedIn(body), problems: [problem] });
  }

  private async page(
    { context, csrf }: Who,
    id: string,
    shown: Pick<CasePage, 'notice' | 'typed' | 'problems'>,
  ): Promise<Page | undefined> {
    const file = await this.reads.one(context, id);
    if (file === undefined) return undefined;
    const people = await this.reads.people(context, file);
    const { language } = context;
    return casePage({ file, people, csrf, language, commandId: this.reads.newId(), ...shown });
  }
}

interface Sent {
  readonly id: string;
  readonly body: FormBody;
}

type Step = Omit<ReturnType<typeof stepIn>, 'deadline'> & { readonly deadline: LocalDate | null };

const typedIn = (body: FormBody): NonNullable<CasePage['typed']> => {
  const key = keyIn(body);
  return { ...key, words: wordsIn(body, key) };
};

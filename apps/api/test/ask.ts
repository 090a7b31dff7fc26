import type { TestApi } from './open-test-api.js';

export type Outcome =
  | {
      readonly __typename: 'CommandAccepted';
      readonly id: string;
      readonly revision: string;
      readonly position: string;
      readonly changed: boolean;
    }
  | { readonly __typename: 'CommandRefused'; readonly code: string; readonly message: string };

const result =
  '__typename ... on CommandAccepted { id revision position changed } ... on CommandRefused { code message }';

/** Sends one mutation as that person and answers its outcome; an error of GraphQL itself throws. */
export const mutate = async (
  api: TestApi,
  [name, inputType]: readonly [string, string],
  input: object,
  token?: string,
): Promise<Outcome> => {
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${result} } }`;
  const { data, errors } = await api.graphql<Record<string, Outcome> | null>(query, { input }, token);
  const outcome = data?.[name];
  if (outcome === undefined) throw new Error(JSON.stringify(errors));
  await api.catchUp();
  return outcome;
};

export const register = ['registerVedtak', 'RegisterVedtakInput'] as const;
export const triage = ['triageVedtak', 'TriageVedtakInput'] as const;
export const split = ['splitVedtak', 'SplitVedtakInput'] as const;
export const shield = ['shieldVedtak', 'ShieldVedtakInput'] as const;
export const assign = ['assignFollowUp', 'AssignFollowUpInput'] as const;
export const report = ['reportStatus', 'ReportStatusInput'] as const;
export const moveDeadline = ['moveDeadline', 'MoveDeadlineInput'] as const;
export const reportDeviation = ['reportDeviation', 'ReportDeviationInput'] as const;

/** The id of what was accepted; throws what was refused. */
export const accepted = (outcome: Outcome): string => {
  if (outcome.__typename === 'CommandAccepted') return outcome.id;
  throw new Error(`${outcome.code}: ${outcome.message}`);
};

import { QueryClient } from '@tanstack/react-query';
import { AskFailed } from './ask.js';

const worthAnotherTry = (problem: unknown): boolean =>
  problem instanceof AskFailed && ['UNREACHABLE', 'READ_MODEL_BEHIND', 'OTHER'].includes(problem.code);

/** What is read is fresh for a while; a change here or elsewhere asks for it anew at once. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, problem) => failures < 2 && worthAnotherTry(problem),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });

import { useQuery } from '@tanstack/react-query';

export interface Health {
  readonly ok: boolean;
  readonly head: string;
  readonly behindSeconds: number;
  readonly parked: readonly string[];
  readonly openIncidents: number;
}

const often = 15_000;

/** What `/health` says; also when it says that something is wrong. */
export const useHealth = (): Health | undefined =>
  useQuery({
    queryKey: ['health'],
    queryFn: async ({ signal }) => (await (await fetch('/health', { signal })).json()) as Health,
    refetchInterval: often,
  }).data;

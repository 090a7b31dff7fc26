import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { FastifyInstance } from 'fastify';
import { openJobStore } from '#adapters/job-queue';
import { BoardServer } from './board-server.js';

/** A page on which to look at queues, and to act on them. Whoever mounts it guards it. */
export interface QueueBoard {
  /** Serves it below where it is registered. */
  readonly plugin: (fastify: FastifyInstance) => Promise<void>;
  /** Opens the queues, once; throws when their store cannot be reached, and may be called again. */
  readonly ready: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface QueueBoardOptions {
  /** Where the jobs are: the URL's scheme says in which store. */
  readonly url: string;
  readonly queues: readonly string[];
  /** The path it is mounted at. */
  readonly basePath: string;
  readonly onFault: (fault: Error) => void;
}

/** The board of these queues. Nothing is opened before somebody who may has asked for it. */
export const makeQueueBoard = ({ url, queues, basePath, onFault }: QueueBoardOptions): QueueBoard => {
  const serverAdapter = new BoardServer(basePath, onFault);
  const uiConfig = { boardTitle: 'Iverk – køer', locale: { lng: 'en' }, hideRedisDetails: true };
  const { replaceQueues } = createBullBoard({ queues: [], serverAdapter, options: { uiConfig } });
  const open = async () => {
    const store = await openJobStore(url, onFault);
    const opened = queues.map((name) => store.queue(name).on('error', onFault));
    replaceQueues(opened.map((queue) => new BullMQAdapter(queue)));
    return async () => {
      await Promise.all(opened.map((queue) => queue.close()));
      await store.close();
    };
  };
  let opening: Promise<() => Promise<void>> | undefined;
  return {
    plugin: (fastify) => serverAdapter.serve(fastify),
    ready: async () => {
      opening ??= open();
      await opening.catch((fault: unknown) => {
        opening = undefined;
        throw fault;
      });
    },
    close: async () => {
      const close = await opening?.catch(() => undefined);
      await close?.();
    },
  };
};

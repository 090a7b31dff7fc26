import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  BullBoardRequest,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fillPage, filesIn } from './board-files.js';

/** What would write texts into jobs, or change what the leader has set: jobs hold ids only, and are made by Iverk alone. */
const leftOut = /\/(add|update-data)$|^patch .*\/job-schedulers\//;

/**
 * bull-board on Fastify. It has one of its own, which fetches letters from elsewhere, and brings two packages with it for
 * what are some files and one page.
 */
export class BoardServer implements IServerAdapter {
  #queues: BullBoardQueues = new Map();
  #uiConfig: UIConfig = {};
  #views = '';
  #files = '';
  #entry: AppViewRoute | undefined;
  #routes: readonly AppControllerRoute[] = [];

  constructor(
    readonly basePath: string,
    readonly onFault: (fault: Error) => void,
  ) {}

  setQueues(queues: BullBoardQueues): this {
    this.#queues = queues;
    return this;
  }

  setViewsPath(directory: string): this {
    this.#views = directory;
    return this;
  }

  setStaticPath(_: string, directory: string): this {
    this.#files = directory;
    return this;
  }

  setEntryRoute(route: AppViewRoute): this {
    this.#entry = route;
    return this;
  }

  /** What goes wrong is told to the process's log, and says nothing of our insides to whoever asked. */
  setErrorHandler(): this {
    return this;
  }

  setApiRoutes(routes: AppControllerRoute[]): this {
    this.#routes = routes;
    return this;
  }

  setUIConfig(config: UIConfig): this {
    this.#uiConfig = config;
    return this;
  }

  /** Serves the page, its files and what it asks for below where it is registered. */
  async serve(fastify: FastifyInstance): Promise<void> {
    fastify.setErrorHandler(async (fault, _, reply) => {
      this.onFault(fault instanceof Error ? fault : new Error(String(fault)));
      await reply.code(500).send({ error: 'Noe gikk galt hos oss. Prøv igjen om litt.' });
    });
    await this.#serveFiles(fastify);
    this.#servePage(fastify);
    for (const route of this.#routes) this.#serveRoute(fastify, route);
  }

  #serveRoute(fastify: FastifyInstance, served: AppControllerRoute): void {
    for (const url of [served.route].flat())
      for (const method of [served.method].flat().filter((each) => !leftOut.test(`${each} ${url}`)))
        fastify.route({
          method,
          url,
          handler: async (request, reply) => {
            const { status = 200, body } = await served.handler(this.#asking(request));
            return reply.code(status).send(body);
          },
        });
  }

  #asking({ params, query, body, headers }: FastifyRequest): BullBoardRequest {
    return {
      queues: this.#queues,
      uiConfig: this.#uiConfig,
      params: params as BullBoardRequest['params'],
      query: query as BullBoardRequest['query'],
      body: body as BullBoardRequest['body'],
      headers: headers as BullBoardRequest['headers'],
    };
  }

  async #serveFiles(fastify: FastifyInstance): Promise<void> {
    const files = await filesIn(this.#files);
    fastify.get<{ Params: { '*': string } }>('/static/*', async (request, reply) => {
      const file = files.get(request.params['*']);
      if (file === undefined) {
        reply.callNotFound();
        return reply;
      }
      return reply.type(file.type).send(await file.read());
    });
  }

  #servePage(fastify: FastifyInstance): void {
    const { basePath } = this;
    const page = async (_: FastifyRequest, reply: FastifyReply) => {
      const view = this.#entry?.handler({ basePath, uiConfig: this.#uiConfig });
      const template = await readFile(path.join(this.#views, view?.name ?? 'index.ejs'), 'utf8');
      return reply.type('text/html; charset=utf-8').send(fillPage(template, view?.params ?? {}));
    };
    for (const url of [this.#entry?.route ?? []].flat()) fastify.get(url, page);
  }
}

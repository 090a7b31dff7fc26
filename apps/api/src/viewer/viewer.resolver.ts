import { Inject, Optional } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { DEMO, type Demo } from '../demo/demo.js';
import { demoPeopleOf } from '../demo/demo-people.js';
import { DemoPerson, Viewer } from './viewer.objects.js';

/** What a page asks for first: who is reading it, and whose part they may play instead. */
@Resolver()
export class ViewerResolver {
  constructor(
    private readonly ports: ShellPorts,
    @Optional() @Inject(DEMO) private readonly demo: Demo | undefined,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who is asking. Null for the public.' })
  async viewer(
    @Context('request') { actor, tenant, roles, leads, language }: RequestContext,
  ): Promise<Viewer | null> {
    if (actor === null) return null;
    const people = await this.ports.people.byIds(tenant, [actor]);
    return { id: actor, name: people.get(actor)?.name ?? null, roles, leads, language };
  }

  @Query(() => [DemoPerson], { description: 'Whose parts can be played here; empty where this is no demo.' })
  demoPeople(@Context('request') { today }: RequestContext): Promise<readonly DemoPerson[]> | readonly [] {
    return this.demo === undefined ? [] : demoPeopleOf(this.ports, this.demo, today);
  }
}

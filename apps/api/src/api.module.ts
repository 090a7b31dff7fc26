import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import { messageIdOf } from '#adapters/mail';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { aggregates, followerOf, KnownMunicipalities, subscriptions, tellRefusal } from '#contexts';
import type { FollowerPorts } from '#kernel';
import { CasesApiModule } from '#modules/cases';
import { FollowUpApiModule } from '#modules/follow-up';
import { IntakeApiModule } from '#modules/intake';
import { CouncilReportApiModule } from '#modules/council-report';
import { HandoverApiModule } from '#modules/handover';
import { MeetingsApiModule } from '#modules/meetings';
import { MigrationApiModule } from '#modules/migration';
import { OperationsApiModule } from '#modules/operations';
import { OrganisationApiModule } from '#modules/organisation';
import { ProceduresApiModule } from '#modules/procedures';
import { PublishingApiModule } from '#modules/publishing';
import { MailDesk, RemindersApiModule } from '#modules/reminders';
import { ReportingApiModule } from '#modules/reporting';
import { SimulationApiModule } from '#modules/simulation';
import { WebhooksApiModule } from '#modules/webhooks';
import { VedtakApiModule } from '#modules/vedtak';
import { AGGREGATES, CommandGateway, References, ShellPorts, SubmitCommandHandler } from '#toolkit/commands';
import { BASE_URL } from '#toolkit/http';
import { TELL_REFUSAL } from '#toolkit/graphql';
import { ReadPosition } from '#toolkit/read-position';
import { processLog } from '#toolkit/process-log';
import { ExistingReferences } from './existing-references.js';
import { graphqlOptions } from './graphql-options.js';
import { HealthController } from './health.controller.js';
import { LiveSockets } from './live/live-sockets.service.js';
import { PagesModule } from './pages/pages.module.js';
import { QueuesResolver } from './queues/queues.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { WebController } from './web/web.controller.js';

const log = processLog('api');
const noteRefusal: FollowerPorts['onRefused'] = (policy, { type, streamId }, { rejected }) => {
  log.warn({ policy, type, streamId, rejected }, 'avvist');
};

const deskOf = (platform: Platform, position: ReadPosition): MailDesk => ({
  ports: {
    ...platform,
    catchUp: () => position.atHead(),
    baseUrl: platform.config.baseUrl,
  },
  messageIdOf: (mailKey) => messageIdOf(mailKey, platform.config.mailFrom),
});

/** What every context's shells ask for beside the ports. */
@Global()
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [
    CommandGateway,
    SubmitCommandHandler,
    { provide: AGGREGATES, useValue: aggregates },
    { provide: TELL_REFUSAL, useValue: tellRefusal },
    { provide: References, useClass: ExistingReferences },
    { provide: ShellPorts, useExisting: PLATFORM },
    {
      provide: KnownMunicipalities,
      inject: [PLATFORM],
      useFactory: ({ documents }: Platform) => new KnownMunicipalities(documents),
    },
    { provide: BASE_URL, inject: [PLATFORM], useFactory: ({ config }: Platform) => config.baseUrl },
    { provide: MailDesk, inject: [PLATFORM, ReadPosition], useFactory: deskOf },
    {
      provide: ReadPosition,
      inject: [PLATFORM],
      useFactory: (platform: Platform) => new ReadPosition(followerOf(platform, noteRefusal), subscriptions),
    },
  ],
  exports: [
    CommandGateway,
    KnownMunicipalities,
    BASE_URL,
    TELL_REFUSAL,
    References,
    ShellPorts,
    ReadPosition,
    MailDesk,
  ],
})
class ShellsModule {}

/** The process that answers. It asks for a platform (`PlatformModule`). */
@Module({
  imports: [
    ShellsModule,
    GraphQLModule.forRoot(graphqlOptions),
    VedtakApiModule,
    FollowUpApiModule,
    CasesApiModule,
    OrganisationApiModule,
    MeetingsApiModule,
    CouncilReportApiModule,
    HandoverApiModule,
    IntakeApiModule,
    ReportingApiModule,
    PublishingApiModule,
    RemindersApiModule,
    OperationsApiModule,
    MigrationApiModule,
    ProceduresApiModule,
    SimulationApiModule,
    WebhooksApiModule,
    PagesModule,
  ],
  providers: [LiveSockets, QueuesResolver, ViewerResolver],
  controllers: [HealthController, WebController],
})
export class ApiModule {}

/** Roles that work in the administration. */
const staff = ['SECRETARY', 'COORDINATOR', 'CASE_OFFICER', 'LEADER', 'DIRECTOR'] as const;
const readers = [...staff, 'AUDITOR'] as const;

/** Also those without a token. */
export const anyone = 'ANYONE';

type Who = readonly string[] | typeof anyone;

/**
 * Who may ask for what (domain report §2). The one place for rules by role; what depends on the case itself (its
 * officer, its unit's leader) is decided by the procedure. A test walks the table against the schema.
 */
export const accessTable = {
  /** By name of mutation or upload. */
  commands: {
    registerVedtak: ['SECRETARY', 'COORDINATOR'],
    correctVedtak: ['SECRETARY', 'COORDINATOR'],
    withdrawVedtak: ['SECRETARY', 'COORDINATOR'],
    shieldVedtak: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    unshieldVedtak: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    linkVedtak: ['SECRETARY', 'COORDINATOR'],
    linkToStrategy: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    triageVedtak: ['COORDINATOR', 'DIRECTOR'],
    splitVedtak: ['COORDINATOR', 'DIRECTOR'],
    assignFollowUp: ['COORDINATOR', 'LEADER', 'DIRECTOR'],
    reportStatus: staff,
    moveDeadline: staff,
    reportDeviation: staff,
    recordOrganTold: ['COORDINATOR', 'SECRETARY', 'DIRECTOR'],
    claimTask: staff,
    delegateTask: staff,
    acknowledgeTask: staff,
    bulkAssign: ['COORDINATOR', 'LEADER', 'DIRECTOR'],
    bulkMoveDeadline: staff,
    bulkReportStatus: staff,
    openCase: staff,
    takeStep: staff,
    assignCase: ['COORDINATOR', 'LEADER', 'DIRECTOR'],
    moveCaseDeadline: staff,
    claimCaseTask: staff,
    delegateCaseTask: staff,
    acknowledgeCaseTask: staff,
    approveMonth: ['COORDINATOR', 'LEADER', 'DIRECTOR'],
    orderVedtaksrapport: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    freezeVedtaksrapport: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    exportVedtaksrapport: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    treatVedtaksrapport: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    migrateInstances: ['COORDINATOR', 'DIRECTOR'],
    nameDeputy: ['COORDINATOR', 'LEADER', 'DIRECTOR'],
    setAbsence: staff,
    endAbsence: staff,
    handOver: ['COORDINATOR', 'LEADER', 'DIRECTOR'],
    planMeeting: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    moveMeeting: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    cancelMeeting: ['SECRETARY', 'COORDINATOR', 'DIRECTOR'],
    importList: ['SECRETARY', 'COORDINATOR'],
    importOrganisation: ['COORDINATOR'],
    setClosingOrgan: ['COORDINATOR', 'DIRECTOR'],
    changeSettings: ['COORDINATOR', 'DIRECTOR'],
    publishProcedure: ['COORDINATOR', 'DIRECTOR'],
    retryIncident: ['COORDINATOR', 'DIRECTOR'],
    skipIncident: ['COORDINATOR', 'DIRECTOR'],
    reassignIncident: ['COORDINATOR', 'DIRECTOR'],
    saveView: readers,
    renameView: readers,
    deleteView: readers,
    setMailPreference: staff,
    resendMail: ['COORDINATOR', 'DIRECTOR'],
    clearAddress: ['COORDINATOR', 'DIRECTOR'],
    registerWebhook: ['COORDINATOR', 'OPERATOR'],
    rotateWebhookSecret: ['COORDINATOR', 'OPERATOR'],
    pauseWebhook: ['COORDINATOR', 'OPERATOR'],
    resumeWebhook: ['COORDINATOR', 'OPERATOR'],
    removeWebhook: ['COORDINATOR', 'OPERATOR'],
    resendWebhookDelivery: ['COORDINATOR', 'OPERATOR'],
  },
  /** By name of query or download. */
  queries: {
    vedtakslogg: anyone,
    vedtaksloggStatistics: anyone,
    vedtaksloggChanges: anyone,
    vedtak: anyone,
    municipality: anyone,
    viewer: anyone,
    demoPeople: anyone,
    vedtaksrapport: anyone,
    vedtaksloggChanged: anyone,
    vedtaksloggFeed: anyone,
    deadlines: anyone,
    ownDeadlines: staff,
    savedViews: readers,
    // Those that have been sent; all of them, and every edition, for internalVedtaksrapporter.
    vedtaksrapporter: anyone,
    myWork: staff,
    myRound: staff,
    followUp: readers,
    organisation: readers,
    absences: staff,
    meetings: readers,
    case: readers,
    cases: readers,
    round: ['COORDINATOR', 'LEADER', 'DIRECTOR', 'AUDITOR'],
    roundPeriods: ['COORDINATOR', 'LEADER', 'DIRECTOR', 'AUDITOR', 'KLG'],
    rounds: ['COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    // Its agenda is that of KLG's meeting, so that who sits there sees all of it, not the own sector alone.
    directorsReport: ['COORDINATOR', 'DIRECTOR', 'AUDITOR', 'KLG'],
    instances: ['COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    importDoubts: ['SECRETARY', 'COORDINATOR', 'AUDITOR'],
    procedures: readers,
    procedure: readers,
    incidents: ['COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    mails: ['COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    mail: ['COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    whyMail: ['COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    mailboxes: ['COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    mailPreference: staff,
    webhooks: ['COORDINATOR', 'OPERATOR', 'AUDITOR'],
    webhookDeliveries: ['COORDINATOR', 'OPERATOR', 'AUDITOR'],
    // Counts of all municipalities, and nothing of what is in the jobs; for that, and to act, the page queueBoard.
    queues: ['COORDINATOR', 'DIRECTOR', 'AUDITOR', 'OPERATOR'],
    simulatedPast: ['COORDINATOR', 'DIRECTOR', 'AUDITOR', 'OPERATOR'],
    simulatedAhead: ['COORDINATOR', 'DIRECTOR', 'AUDITOR', 'OPERATOR'],
    internalVedtaksrapport: ['COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    internalVedtaksrapporter: ['SECRETARY', 'COORDINATOR', 'DIRECTOR', 'AUDITOR'],
  },
  /** Pages for whoever runs the installation, which all its municipalities share. */
  pages: {
    queueBoard: ['OPERATOR'],
  },
  /** What not everybody who sees a thing sees of it. */
  fields: {
    shieldedVedtak: ['SECRETARY', 'COORDINATOR', 'DIRECTOR', 'AUDITOR'],
    internalComment: readers,
    unpublishedWords: readers,
    personName: readers,
    historyActor: readers,
  },
} as const satisfies Record<string, Readonly<Record<string, Who>>>;

export type CommandName = keyof typeof accessTable.commands;
export type QueryName = keyof typeof accessTable.queries;
export type PageName = keyof typeof accessTable.pages;
export type FieldName = keyof typeof accessTable.fields;

/** Whether somebody in these roles may. Nobody has roles without a token. */
export const mayBe = (who: Who, roles: readonly string[]): boolean =>
  who === anyone || roles.some((role) => who.includes(role));

export const mayCommand = (command: CommandName, roles: readonly string[]): boolean =>
  mayBe(accessTable.commands[command], roles);

export const mayQuery = (query: QueryName, roles: readonly string[]): boolean =>
  mayBe(accessTable.queries[query], roles);

export const mayOpen = (page: PageName, roles: readonly string[]): boolean =>
  mayBe(accessTable.pages[page], roles);

export const maySee = (field: FieldName, roles: readonly string[]): boolean =>
  mayBe(accessTable.fields[field], roles);

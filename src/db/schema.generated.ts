// Written by `npm run schema` from the live catalogue; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Read as the parsed value; written as JSON text. */
export type Json = ColumnType<unknown, string, string>;

export type AccountTable = {
  id: Generated<string>;
  login: string;
  name: string;
  passwordHash: string;
  mustChangePassword: Generated<boolean>;
  disabledAt: string | null;
  recordedAt: Generated<string>;
};

export type AccountRoleTable = {
  accountId: string;
  organisationId: string;
  role: "administrator" | "officer" | "reporter" | "head" | "leader" | "inspector" | "viewer";
  grantedAt: Generated<string>;
};

export type ActualTable = {
  submissionId: string;
  indicatorId: string;
  organisationId: string;
  periodId: string;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  answer: "yes" | "no" | "met" | "partly" | "not-met" | null;
  absence: "no-data" | "nothing-arose" | "not-applicable" | null;
  note: Generated<string>;
  origin: Generated<"typed" | "computed" | "imported">;
  recordedBy: string | null;
  recordedAt: Generated<string>;
};

export type AmendmentTable = {
  id: Generated<string>;
  planId: string;
  state: Generated<"draft" | "applied" | "abandoned">;
  number: string | null;
  issuedOn: string | null;
  issuer: string | null;
  effectiveOn: string | null;
  documentId: string | null;
  revision: Generated<number>;
  draftedBy: string | null;
  draftedAt: Generated<string>;
  appliedBy: string | null;
  appliedAt: string | null;
};

export type AmendmentChangeTable = {
  id: Generated<string>;
  amendmentId: string;
  position: number;
  subject: "plan" | "indicator" | "target" | "task";
  recordId: string;
  action: "add" | "change" | "withdraw";
  before: ColumnType<unknown, string | null | undefined, string | null>;
  after: ColumnType<unknown, string | null | undefined, string | null>;
  raw: string | null;
  likeness: string | null;
};

export type AuditHeadTable = {
  chain: string;
  sequence: number;
  hash: string;
};

export type AuditRecordTable = {
  id: GeneratedAlways<number>;
  chain: string;
  sequence: number;
  recordedAt: string;
  accountId: string | null;
  actor: string;
  address: string | null;
  port: number | null;
  operation: string;
  subjectKind: string;
  subjectId: string;
  before: ColumnType<unknown, string | null | undefined, string | null>;
  after: ColumnType<unknown, string | null | undefined, string | null>;
  reason: string | null;
  previousHash: string;
  hash: string;
};

export type ChangeEventTable = {
  id: Generated<string>;
  sequence: GeneratedAlways<number>;
  kind: "merge" | "split" | "rename" | "transfer" | "dissolve";
  effectiveFrom: string;
  function: string | null;
  decision: Generated<string>;
  note: Generated<string>;
  recordedBy: string | null;
  recordedAt: Generated<string>;
};

export type ChangeEventBodyTable = {
  eventId: string;
  part: "original" | "resulting";
  position: number;
  organisationId: string;
};

export type CommitteeMemberTable = {
  id: Generated<string>;
  organisationId: string;
  personId: string;
  role: "head" | "deputy" | "standing" | "member" | "secretary";
  field: Generated<string>;
  validFrom: string;
  validTo: Generated<string>;
};

export type DefinitionTable = {
  id: Generated<string>;
  ownerId: string | null;
  code: string;
  starterVersion: number | null;
  retiredOn: string | null;
  recordedAt: Generated<string>;
};

export type DefinitionVersionTable = {
  definitionId: string;
  version: number;
  name: string;
  nameEn: string | null;
  otherNames: Generated<string[]>;
  searchKey: string;
  groupCode: "infrastructure" | "resources" | "science" | "innovation" | "digital" | "other";
  unit: string | null;
  measureKind: "count" | "ratio" | "index" | "rank" | "currency" | "yes-no" | "text" | null;
  numeratorName: string | null;
  denominatorName: string | null;
  direction: "up" | "down" | "range" | "rank" | null;
  accumulation: "state" | "per-period" | "cumulative" | null;
  timeAggregation: "last" | "sum" | "none" | null;
  unitAggregation: "sum" | "ratio" | "none" | null;
  source: string | null;
  method: string | null;
  legalBasis: string | null;
  validFrom: string;
  reason: string | null;
  recordedAt: Generated<string>;
};

export type DocumentTable = {
  id: Generated<string>;
  fileSha256: string | null;
  fileName: string;
  format: string;
  number: string | null;
  type: string | null;
  issuer: string | null;
  parentBody: string | null;
  place: string | null;
  issuedOn: string | null;
  subject: string | null;
  signer: string | null;
  signerRole: string | null;
  sourceText: string;
  sourceNotes: ColumnType<unknown, string | undefined, string>;
  confidence: ColumnType<unknown, string | undefined, string>;
  places: ColumnType<unknown, string | undefined, string>;
  searchKey: string;
  recordedAt: Generated<string>;
  recordedBy: string | null;
  confidentiality: "internal" | null;
  restoredLines: ColumnType<unknown, string | null | undefined, string | null>;
  numberKey: GeneratedAlways<string | null>;
};

export type DocumentLinkTable = {
  id: Generated<string>;
  documentId: string;
  kind: "carries-out" | "cites" | "amends" | "supersedes";
  position: number;
  number: string | null;
  issuedOn: string | null;
  issuer: string | null;
  linkedDocumentId: string | null;
  numberKey: GeneratedAlways<string | null>;
};

export type DocumentPageTable = {
  documentId: string;
  number: number;
  mode: "text" | "recognised" | "blank";
  fromLine: number | null;
  toLine: number | null;
  spanFrom: number | null;
  spanTo: number | null;
  width: number;
  height: number;
  turned: number;
  words: Json;
  pictureSha256: string | null;
};

export type DutyTable = {
  id: Generated<string>;
  planId: string;
  position: number;
  bodyText: string;
  organisationId: string | null;
  kind: "issue-own-plan" | "report" | "inspect" | "review" | "publicise" | "fund" | "standing";
  text: string;
  fromLine: number;
  toLine: number;
  spanFrom: number;
  spanTo: number;
  state: Generated<"open" | "done" | "not-applicable">;
  stateNote: Generated<string>;
  decidedOn: string | null;
  decidedBy: string | null;
};

export type FileBlobTable = {
  sha256: string;
  byteSize: number;
  mediaType: string;
  recordedAt: Generated<string>;
};

export type FileChunkTable = {
  sha256: string;
  position: number;
  bytes: Buffer;
};

export type FindingTable = {
  id: Generated<string>;
  planId: string;
  position: number;
  kind: string;
  severity: "info" | "warning" | "error";
  rule: string;
  text: string;
  fromLine: number;
  toLine: number;
  answer: "corrected" | "accepted-as-printed" | "ask-the-issuer" | null;
  answerReason: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
};

export type IndicatorTable = {
  id: Generated<string>;
  planId: string;
  position: number;
  rowLabel: string | null;
  name: string;
  searchKey: string;
  groupCode: "infrastructure" | "resources" | "science" | "innovation" | "digital" | "other";
  groupTitle: string | null;
  unit: string | null;
  measureKind: "count" | "ratio" | "index" | "rank" | "currency" | "yes-no" | "text" | null;
  numeratorName: string | null;
  denominatorName: string | null;
  direction: "up" | "down" | "range" | "rank" | null;
  accumulation: "state" | "per-period" | "cumulative" | null;
  frequency: "monthly" | "quarterly" | "half-yearly" | "yearly" | null;
  timeAggregation: "last" | "sum" | "none" | null;
  unitAggregation: "sum" | "ratio" | "none" | null;
  baselineValue: string | null;
  baselineText: string | null;
  baselineOn: string | null;
  leadTexts: Generated<string[]>;
  fromLine: number | null;
  toLine: number | null;
  spanFrom: number | null;
  spanTo: number | null;
  confidence: ColumnType<unknown, string | undefined, string>;
  recordedAt: Generated<string>;
  restored: ColumnType<unknown, string | undefined, string>;
  recordState: Generated<"candidate" | "confirmed" | "rejected" | "withdrawn">;
  revision: Generated<number>;
  decidedBy: string | null;
  decidedAt: string | null;
  withdrawnOn: string | null;
  definitionId: string | null;
  takenOver: Generated<string[]>;
  decisionReason: string | null;
  mergedInto: string | null;
  judgedBy: "statement" | "person" | "yes-no" | null;
};

export type IndicatorAssignmentTable = {
  id: Generated<string>;
  indicatorId: string;
  organisationId: string;
  recordedAt: Generated<string>;
};

export type IndicatorJudgementTable = {
  id: Generated<string>;
  indicatorId: string;
  verdict: "met" | "partly" | "not-met";
  reason: string;
  judgedOn: string;
  judgedBy: string | null;
  recordedAt: Generated<string>;
};

export type IndicatorKeptTable = {
  indicatorId: string;
  reason: string;
  decidedBy: string | null;
  decidedAt: Generated<string>;
};

export type IndicatorLinkTable = {
  indicatorId: string;
  superiorId: string;
  planId: string;
  superiorPlanId: string;
  score: string | null;
  state: "proposed" | "confirmed" | "rejected";
  decidedBy: string | null;
  decidedAt: string | null;
};

export type IssuedReportTable = {
  id: Generated<string>;
  planId: string;
  roundId: string;
  organisationId: string;
  kind: "plan-quarter" | "unit-receipt";
  submissionId: string | null;
  fileSha256: string;
  fileName: string;
  chainHead: string;
  issuedBy: string | null;
  issuedAt: Generated<string>;
};

export type JobTable = {
  id: Generated<string>;
  kind: string;
  payload: Json;
  runAt: Generated<string>;
  state: Generated<"queued" | "running" | "done" | "failed">;
  attempts: Generated<number>;
  maxAttempts: Generated<number>;
  lockedBy: string | null;
  lockedAt: string | null;
  progress: ColumnType<unknown, string | null | undefined, string | null>;
  result: ColumnType<unknown, string | null | undefined, string | null>;
  error: string | null;
  createdAt: Generated<string>;
  finishedAt: string | null;
};

export type LoginAttemptTable = {
  id: GeneratedAlways<number>;
  login: string;
  address: string;
  succeeded: boolean;
  attemptedAt: Generated<string>;
};

export type LoginSessionTable = {
  tokenHash: string;
  accountId: string;
  csrfHash: string;
  address: string;
  port: number | null;
  userAgent: string | null;
  createdAt: Generated<string>;
  seenAt: Generated<string>;
  expiresAt: string;
  endedAt: string | null;
};

export type OrganisationTable = {
  id: Generated<string>;
  kind: string;
  level: "central" | "province" | "commune" | "unit";
  officialCode: string | null;
  recordedAt: Generated<string>;
};

export type OrganisationAliasTable = {
  organisationId: string;
  alias: string;
  searchKey: string;
};

export type OrganisationNameTable = {
  id: Generated<string>;
  organisationId: string;
  name: string;
  shortName: string | null;
  searchKey: string;
  validFrom: Generated<string>;
  validTo: Generated<string>;
};

export type OrganisationPlaceTable = {
  id: Generated<string>;
  organisationId: string;
  line: "party" | "government" | "front";
  parentId: string | null;
  validFrom: Generated<string>;
  validTo: Generated<string>;
};

export type OrganisationSetTable = {
  id: Generated<string>;
  ownerId: string;
  name: string;
  searchKey: string;
  phrases: Generated<string[]>;
  line: "party" | "government" | "front" | null;
  kinds: Generated<string[]>;
  levels: Generated<string[]>;
  directly: Generated<boolean>;
  included: Generated<string[]>;
  excluded: Generated<string[]>;
  recordedAt: Generated<string>;
};

export type OrganisationTermTable = {
  id: Generated<string>;
  organisationId: string;
  name: string;
  startsOn: string;
  endsOn: string;
};

export type OwingBodyTable = {
  planId: string | null;
  organisationId: string | null;
};

export type PersonTable = {
  id: Generated<string>;
  name: string;
  title: Generated<string>;
  organisationId: string;
  accountId: string | null;
  searchKey: string;
  recordedAt: Generated<string>;
};

export type PlanTable = {
  id: Generated<string>;
  documentId: string;
  organisationId: string;
  title: string;
  state: Generated<"draft" | "in-force" | "superseded">;
  searchKey: string;
  recordedAt: Generated<string>;
};

export type PlanCarriedOverTable = {
  planId: string;
  fromPlanId: string;
  eventId: string | null;
  effectiveOn: string;
};

export type PlanReminderTable = {
  id: Generated<string>;
  dutyId: string;
  organisationId: string;
  note: Generated<string>;
  remindedBy: string | null;
  remindedAt: Generated<string>;
};

export type PlanSuccessionTable = {
  planId: string;
  successorId: string;
  reason: string;
  decidedBy: string | null;
  decidedAt: Generated<string>;
};

export type PlanSuperiorTable = {
  planId: string;
  superiorId: string;
  reason: "carries-out" | "basis" | "tree" | "by-hand";
  state: "proposed" | "confirmed" | "rejected";
  decidedBy: string | null;
  decidedAt: string | null;
  recordedAt: Generated<string>;
};

export type RecognisedPageTable = {
  uploadId: string;
  number: number;
  content: Json;
};

export type RecordCarriedOverTable = {
  recordId: string;
  planId: string;
  kind: "indicator" | "task";
  fromRecordId: string;
};

export type RecordLeaseTable = {
  recordId: string;
  planId: string;
  accountId: string;
  until: string;
};

export type ReportPersonTable = {
  planId: string;
  organisationId: string;
  entersId: string | null;
  signsId: string | null;
};

export type ReportRouteTable = {
  planId: string;
  asksSignature: Generated<boolean>;
  asksAcceptance: Generated<boolean>;
};

export type ReportingRoundTable = {
  id: Generated<string>;
  planId: string;
  periodId: string;
  cutOffOn: string;
  dueAt: string;
  dueSource: string;
  asksSignature: Generated<boolean>;
  asksAcceptance: Generated<boolean>;
  lockedAt: string | null;
  openedBy: string | null;
  openedAt: Generated<string>;
};

export type ReportingRuleTable = {
  id: Generated<string>;
  planId: string;
  position: number;
  cadence: "monthly" | "quarterly" | "half-yearly" | "nine-monthly" | "yearly" | "mid-term" | "end-term" | "ad-hoc" | "2.5-yearly" | null;
  dueText: string | null;
  dueDay: number | null;
  dueMonth: number | null;
  namedDayCounts: Generated<boolean>;
  asksSignature: Generated<boolean>;
  fromBodies: Generated<string[]>;
  toBodies: Generated<string[]>;
  via: string | null;
  fromLine: number;
  toLine: number;
  spanFrom: number;
  spanTo: number;
  byHand: Generated<boolean>;
};

export type RestoringLexiconTable = {
  organisationId: string;
  raw: string;
  read: string;
  times: Generated<number>;
};

export type ReviewBarTable = {
  organisationId: string;
  least: string;
};

export type RoundDebtorTable = {
  roundId: string;
  organisationId: string;
  reasons: string[];
};

export type RoundOwedIndicatorTable = {
  roundId: string;
  organisationId: string;
  indicatorId: string;
};

export type RoundOwedTaskTable = {
  roundId: string;
  organisationId: string;
  taskId: string;
};

export type SavedViewTable = {
  id: Generated<string>;
  accountId: string;
  organisationId: string | null;
  place: "plan-indicators" | "plan-tasks";
  name: string;
  query: Json;
  recordedAt: Generated<string>;
};

export type SetUpActTable = {
  id: Generated<string>;
  sequence: GeneratedAlways<number>;
  planId: string;
  kind: "accept" | "edit" | "copy" | "rules" | "route" | "people" | "undo";
  before: Json;
  after: Json;
  counts: Json;
  undoes: string | null;
  accountId: string | null;
  actor: string;
  recordedAt: Generated<string>;
};

export type SettingTable = {
  key: string;
  value: Json;
  changedAt: Generated<string>;
};

export type SubmissionTable = {
  id: Generated<string>;
  roundId: string;
  organisationId: string;
  version: number;
  state: "draft" | "signed" | "submitted" | "returned" | "approved" | "accepted";
  revision: Generated<number>;
  nothingToReport: Generated<boolean>;
  narrative: Generated<string>;
  difficulties: Generated<string>;
  proposals: Generated<string>;
  submittedAt: string | null;
  returnReason: string | null;
  approvedAt: string | null;
  superseded: Generated<boolean>;
  recordedAt: Generated<string>;
};

export type SubmissionEventTable = {
  id: GeneratedAlways<number>;
  submissionId: string;
  action: string;
  fromState: string | null;
  toState: string;
  reason: string | null;
  accountId: string | null;
  actor: string;
  atLocal: string;
  recordedAt: Generated<string>;
};

export type SubtaskTable = {
  id: Generated<string>;
  taskId: string;
  leadId: string;
  position: number;
  text: string;
  organisationId: string;
  accountId: string | null;
  dueOn: string | null;
  state: Generated<"offered" | "accepted" | "returned" | "withdrawn">;
  reason: string | null;
  progress: Generated<"not-started" | "in-progress" | "paused" | "done" | "cancelled">;
  percent: number | null;
  result: string | null;
  doneOn: string | null;
  revision: Generated<number>;
  recordedBy: string | null;
  recordedAt: Generated<string>;
};

export type TargetTable = {
  id: Generated<string>;
  indicatorId: string;
  milestoneYear: number;
  milestoneTo: number | null;
  operator: ">=" | "<=" | ">" | "<" | "=" | "range" | "top" | "exists" | "text";
  value: string | null;
  valueTo: string | null;
  text: string | null;
  unit: string | null;
  recurring: "annual" | null;
  opUndecided: Generated<boolean>;
  raw: string;
  repairs: ColumnType<unknown, string | undefined, string>;
  fromLine: number;
  toLine: number;
  spanFrom: number;
  spanTo: number;
  confidence: ColumnType<unknown, string | undefined, string>;
  position: Generated<number>;
  version: Generated<number>;
  decisionDocumentId: string | null;
  recordedAt: Generated<string>;
  withdrawn: Generated<boolean>;
  effectiveOn: string | null;
  recordedBy: string | null;
};

export type TaskTable = {
  id: Generated<string>;
  planId: string;
  parentId: string | null;
  position: number;
  number: string | null;
  heading: string | null;
  form: Generated<"table" | "prose">;
  text: string;
  searchKey: string;
  deliverable: string | null;
  scheduleKind: "month" | "quarter" | "year" | "range" | "annual" | "continuous" | "done" | "none";
  scheduleFrom: string | null;
  scheduleTo: string | null;
  scheduleText: Generated<string>;
  scheduleAlso: string | null;
  dueOn: string | null;
  raw: string;
  fromLine: number;
  toLine: number;
  spanFrom: number;
  spanTo: number;
  confidence: ColumnType<unknown, string | undefined, string>;
  recordedAt: Generated<string>;
  restored: ColumnType<unknown, string | undefined, string>;
  recordState: Generated<"candidate" | "confirmed" | "rejected" | "withdrawn">;
  revision: Generated<number>;
  decidedBy: string | null;
  decidedAt: string | null;
  withdrawnOn: string | null;
  decisionReason: string | null;
  mergedInto: string | null;
  frequency: "monthly" | "quarterly" | "half-yearly" | "yearly" | null;
};

export type TaskAssignmentTable = {
  id: Generated<string>;
  taskId: string;
  role: "lead" | "support" | "monitor" | "decide";
  position: number;
  bodyText: string | null;
  organisationId: string | null;
};

export type TaskIndicatorTable = {
  taskId: string;
  indicatorId: string;
  recordedBy: string | null;
  recordedAt: Generated<string>;
};

export type TaskLinkTable = {
  taskId: string;
  superiorId: string;
  planId: string;
  superiorPlanId: string;
  score: string | null;
  state: "proposed" | "confirmed" | "rejected";
  decidedBy: string | null;
  decidedAt: string | null;
};

export type TaskSuccessionTable = {
  taskId: string;
  outcome: "carried-over" | "ended";
  successorId: string | null;
  reason: string;
  decidedBy: string | null;
  decidedAt: Generated<string>;
};

export type TaskUpdateTable = {
  submissionId: string;
  taskId: string;
  state: "not-started" | "in-progress" | "paused" | "done" | "cancelled";
  percent: number | null;
  result: Generated<string>;
  doneOn: string | null;
  delayReason: Generated<string>;
  recordedBy: string | null;
  recordedAt: Generated<string>;
};

export type TreeRevisionTable = {
  one: Generated<boolean>;
  revision: Generated<string>;
};

export type UndecidedRecordTable = {
  planId: string | null;
  kind: string | null;
  recordId: string | null;
};

export type UploadTable = {
  id: Generated<string>;
  jobId: string | null;
  organisationId: string | null;
  accountId: string | null;
  actor: string;
  address: string | null;
  port: number | null;
  fileName: string;
  byteSize: number;
  outcome: ColumnType<unknown, string | null | undefined, string | null>;
  recordedAt: Generated<string>;
  purpose: Generated<"plan" | "document" | "amendment" | "decision">;
  subjectId: string | null;
};

export type UploadChunkTable = {
  uploadId: string;
  position: number;
  bytes: Buffer;
};

export type WorkHandoverTable = {
  id: Generated<string>;
  eventId: string | null;
  kind: "indicator" | "task" | "report" | "person" | "plan";
  subjectId: string;
  detail: Generated<string>;
  fromId: string;
  toId: string;
  effectiveOn: string;
  recordedBy: string | null;
  recordedAt: Generated<string>;
};

export type DB = {
  account: AccountTable;
  accountRole: AccountRoleTable;
  actual: ActualTable;
  amendment: AmendmentTable;
  amendmentChange: AmendmentChangeTable;
  auditHead: AuditHeadTable;
  auditRecord: AuditRecordTable;
  changeEvent: ChangeEventTable;
  changeEventBody: ChangeEventBodyTable;
  committeeMember: CommitteeMemberTable;
  definition: DefinitionTable;
  definitionVersion: DefinitionVersionTable;
  document: DocumentTable;
  documentLink: DocumentLinkTable;
  documentPage: DocumentPageTable;
  duty: DutyTable;
  fileBlob: FileBlobTable;
  fileChunk: FileChunkTable;
  finding: FindingTable;
  indicator: IndicatorTable;
  indicatorAssignment: IndicatorAssignmentTable;
  indicatorJudgement: IndicatorJudgementTable;
  indicatorKept: IndicatorKeptTable;
  indicatorLink: IndicatorLinkTable;
  issuedReport: IssuedReportTable;
  job: JobTable;
  loginAttempt: LoginAttemptTable;
  loginSession: LoginSessionTable;
  organisation: OrganisationTable;
  organisationAlias: OrganisationAliasTable;
  organisationName: OrganisationNameTable;
  organisationPlace: OrganisationPlaceTable;
  organisationSet: OrganisationSetTable;
  organisationTerm: OrganisationTermTable;
  owingBody: OwingBodyTable;
  person: PersonTable;
  plan: PlanTable;
  planCarriedOver: PlanCarriedOverTable;
  planReminder: PlanReminderTable;
  planSuccession: PlanSuccessionTable;
  planSuperior: PlanSuperiorTable;
  recognisedPage: RecognisedPageTable;
  recordCarriedOver: RecordCarriedOverTable;
  recordLease: RecordLeaseTable;
  reportPerson: ReportPersonTable;
  reportRoute: ReportRouteTable;
  reportingRound: ReportingRoundTable;
  reportingRule: ReportingRuleTable;
  restoringLexicon: RestoringLexiconTable;
  reviewBar: ReviewBarTable;
  roundDebtor: RoundDebtorTable;
  roundOwedIndicator: RoundOwedIndicatorTable;
  roundOwedTask: RoundOwedTaskTable;
  savedView: SavedViewTable;
  setUpAct: SetUpActTable;
  setting: SettingTable;
  submission: SubmissionTable;
  submissionEvent: SubmissionEventTable;
  subtask: SubtaskTable;
  target: TargetTable;
  task: TaskTable;
  taskAssignment: TaskAssignmentTable;
  taskIndicator: TaskIndicatorTable;
  taskLink: TaskLinkTable;
  taskSuccession: TaskSuccessionTable;
  taskUpdate: TaskUpdateTable;
  treeRevision: TreeRevisionTable;
  undecidedRecord: UndecidedRecordTable;
  upload: UploadTable;
  uploadChunk: UploadChunkTable;
  workHandover: WorkHandoverTable;
};

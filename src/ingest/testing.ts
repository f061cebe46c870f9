import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { testActor } from "#organisations/testing.ts";
import type {
  Anomaly,
  DocumentHeader,
  Duty,
  IndicatorRow,
  Reading,
  ReportingDuty,
  TargetCandidate,
  TaskCandidate,
} from "./model.ts";
import { receiveUpload } from "./operations/receive-upload.ts";
import { findUpload, type PaperPurpose } from "./store.ts";

const place = { lines: [1, 1], span: [0, 10] } as const;

export function aTarget(given: Partial<TargetCandidate> = {}): TargetCandidate {
  return {
    ...place,
    id: "t1",
    indicator: "Tỷ lệ hồ sơ trực tuyến",
    group: "digital",
    groupTitle: "a) Chuyển đổi số",
    milestone: 2030,
    op: ">=",
    value: 80,
    valueTo: null,
    unit: "%",
    recurring: null,
    series: "s1",
    raw: "Tỷ lệ hồ sơ trực tuyến đạt từ 80% trở lên",
    opUndecided: false,
    repairs: [],
    confidence: { value: 0.98, op: 0.95, milestone: 0.99, indicator: 0.9 },
    ...given,
  };
}

export function aRow(given: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    ...place,
    row: 1,
    indicator: "Tỷ lệ hồ sơ trực tuyến",
    group: "digital",
    unit: "%",
    baseline: null,
    leads: [],
    series: "s1",
    ...given,
  };
}

export function aTask(given: Partial<TaskCandidate> = {}): TaskCandidate {
  return {
    ...place,
    id: "k1",
    number: null,
    group: "1. Hạ tầng số",
    form: "prose",
    text: "Mở rộng mạng cáp quang đến từng thôn",
    leads: [],
    coordinating: [],
    deliverable: null,
    schedule: { kind: "none", from: null, to: null, text: "" },
    raw: "- Mở rộng mạng cáp quang đến từng thôn",
    confidence: { text: 0.95 },
    ...given,
  };
}

const header: DocumentHeader = {
  number: "07-KH/ĐU",
  type: "Kế hoạch",
  issuer: "Đảng ủy xã Lạc Thủy",
  parentBody: null,
  place: "Lạc Thủy",
  date: "2025-09-01",
  subject: "thực hiện Nghị quyết số 57-NQ/TW",
  signer: null,
  signerRole: null,
  basis: [],
  supersedes: [],
  confidentiality: null,
  confidence: {},
  places: {},
};

export type ReadingGiven = {
  readonly text?: string;
  readonly document?: Partial<DocumentHeader>;
  readonly targets?: readonly TargetCandidate[];
  readonly indicatorRows?: readonly IndicatorRow[];
  readonly tasks?: readonly TaskCandidate[];
  readonly reporting?: readonly ReportingDuty[];
  readonly duties?: readonly Duty[];
  readonly anomalies?: readonly Anomaly[];
};

/** What the reader would answer: one target and one task unless told otherwise. */
export function aReading(given: ReadingGiven = {}): Reading {
  const { text, document, ...lists } = given;
  return {
    source: {
      format: "text",
      encoding: "utf-8",
      text: text ?? "Kế hoạch\nthực hiện",
      blocks: [],
      notes: [],
      pages: [],
      words: [],
    },
    register: {
      document: { ...header, ...document },
      targets: [aTarget()],
      indicatorRows: [],
      tasks: [aTask()],
      reporting: [],
      responsibilities: [],
      duties: [],
      funding: [],
      anomalies: [],
      ...lists,
    },
  };
}

/** Sends a file as a person would, up to where it waits to be read. */
export async function sendFile(
  db: Database,
  organisationId: OrganisationId | null,
  bytes: Buffer,
  fileName: string,
  purpose: PaperPurpose | null = null,
) {
  const input = { organisationId, purpose, fileName, byteSize: bytes.length, bytes: () => bytes };
  const { jobId } = await makeChange(db, testActor, (change) => receiveUpload(change, input));
  const upload = await findUpload(db, { jobId });
  if (upload === null) throw new Error("no upload");
  return { jobId, upload };
}

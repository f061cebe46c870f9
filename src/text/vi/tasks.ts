/** Words of tasks: life cycle, timeliness, roles, schedules, and the buckets of the three official countings. */
import type { tasksErrors } from "#tasks/errors.ts";
import type { AssignmentRole, ScheduleKind, TaskState, Timeliness } from "#tasks/model.ts";
import type { PartyBucket, SixBucket, StateBucket } from "#tasks/rules/accounting.ts";
import type { RefusalWords } from "../words.ts";

export const tasks = {
  refusals: {
    TASK_NOT_OF_PLAN: "Chưa giao được nhiệm vụ. Có nhiệm vụ không thuộc kế hoạch này; mở lại trang giao việc và chọn lại.",
    SCHEDULE_NAMES_NO_TIME:
      "Chưa lưu được. Thời hạn chưa nêu tháng, quý hay năm nào. Hãy nhập thời gian, hoặc chọn “Không nêu thời hạn”.",
    TASK_BODY_TWICE: "Chưa lưu được. Một đơn vị được ghi hai lần cùng một vai. Hãy bỏ bớt một dòng.",
  } satisfies Record<keyof typeof tasksErrors, RefusalWords>,
  states: {
    "not-started": "Chưa thực hiện",
    "in-progress": "Đang thực hiện",
    paused: "Tạm dừng",
    done: "Hoàn thành",
    cancelled: "Huỷ",
  } satisfies Record<TaskState, string>,
  timeliness: {
    "done-on-time": "Hoàn thành đúng hạn",
    "done-late": "Hoàn thành trễ hạn",
    "done-undated": "Đã hoàn thành, không rõ ngày",
    "open-in-time": "Trong hạn",
    "due-soon": "Sắp đến hạn",
    overdue: "Quá hạn",
    "regular-updated": "Thường xuyên, đã cập nhật",
    "regular-silent": "Thường xuyên, chưa cập nhật kỳ này",
    "no-deadline": "Chưa xác định thời hạn",
    paused: "Tạm dừng",
    cancelled: "Huỷ",
  } satisfies Record<Timeliness, string>,
  timelinessShort: {
    "done-on-time": "Đúng hạn",
    "done-late": "Xong trễ",
    "done-undated": "Đã xong",
    "open-in-time": "Trong hạn",
    "due-soon": "Sắp đến hạn",
    overdue: "Quá hạn",
    "regular-updated": "Thường xuyên",
    "regular-silent": "Im lặng",
    "no-deadline": "Chưa có hạn",
    paused: "Tạm dừng",
    cancelled: "Huỷ",
  } satisfies Record<Timeliness, string>,
  roles: {
    lead: "Chủ trì",
    support: "Phối hợp",
    monitor: "Theo dõi",
    decide: "Lãnh đạo phụ trách",
  } satisfies Record<AssignmentRole, string>,
  schedules: {
    month: "Theo tháng",
    quarter: "Theo quý",
    year: "Theo năm",
    range: "Nhiều năm",
    annual: "Hằng năm",
    continuous: "Thường xuyên",
    done: "Đã hoàn thành",
    none: "Không nêu thời hạn",
  } satisfies Record<ScheduleKind, string>,
  partyBuckets: {
    done: "Hoàn thành",
    "in-time": "Trong hạn",
    overdue: "Quá hạn",
    regular: "Thường xuyên",
  } satisfies Record<PartyBucket, string>,
  sixStates: {
    "not-started-on-time": "Chưa thực hiện, đúng hạn",
    "not-started-late": "Chưa thực hiện, trễ hạn",
    "in-progress-on-time": "Đang thực hiện, đúng hạn",
    "in-progress-late": "Đang thực hiện, trễ hạn",
    "done-on-time": "Hoàn thành đúng hạn",
    "done-late": "Hoàn thành trễ hạn",
  } satisfies Record<SixBucket, string>,
  twoByTwo: {
    "done-on-time": "Hoàn thành, đúng hạn",
    "done-late": "Hoàn thành, quá hạn",
    "open-in-time": "Chưa hoàn thành, trong hạn",
    "open-overdue": "Chưa hoàn thành, quá hạn",
  } satisfies Record<StateBucket, string>,
} as const;

import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Gate } from "./pages/frame/gate.tsx";
import { NotFoundPage } from "./pages/frame/not-found-page.tsx";

/** Addresses are Vietnamese words without diacritics; each page is fetched when it is first opened. */
const root = createRootRoute({ component: Gate, notFoundComponent: NotFoundPage });
const at = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const doors = [
  at(
    "/",
    lazyRouteComponent(() => import("./pages/frame/home-page.tsx"), "HomePage"),
  ),
  at(
    "/dang-nhap",
    lazyRouteComponent(() => import("./pages/accounts/log-in-page.tsx"), "LogInPage"),
  ),
  at(
    "/thiet-lap",
    lazyRouteComponent(() => import("./pages/accounts/set-up-page.tsx"), "SetUpPage"),
  ),
  at(
    "/doi-mat-khau",
    lazyRouteComponent(() => import("./pages/accounts/password-page.tsx"), "PasswordPage"),
  ),
] as const;

const work = [
  at(
    "/viec-cua-toi",
    lazyRouteComponent(() => import("./pages/reporting/my-work-page.tsx"), "MyWorkPage"),
  ),
  at(
    "/ke-hoach",
    lazyRouteComponent(() => import("./pages/plans/plans-page.tsx"), "PlansPage"),
  ),
  at(
    "/so-sanh",
    lazyRouteComponent(() => import("./pages/review/compare-page.tsx"), "ComparePage"),
  ),
  at(
    "/van-ban",
    lazyRouteComponent(() => import("./pages/documents/documents-page.tsx"), "DocumentsPage"),
  ),
  at(
    "/van-ban/$documentId",
    lazyRouteComponent(() => import("./pages/documents/document-page.tsx"), "DocumentPage"),
  ),
  at(
    "/chi-tieu/$indicatorId",
    lazyRouteComponent(() => import("./pages/evaluation/indicator-page.tsx"), "IndicatorPage"),
  ),
  at(
    "/danh-muc",
    lazyRouteComponent(() => import("./pages/catalogue/definitions-page.tsx"), "DefinitionsPage"),
  ),
  at(
    "/danh-muc/$definitionId",
    lazyRouteComponent(() => import("./pages/catalogue/definition-page.tsx"), "DefinitionPage"),
  ),
  at(
    "/ky-bao-cao",
    lazyRouteComponent(() => import("./pages/reporting/rounds-page.tsx"), "RoundsPage"),
  ),
  at(
    "/ky-bao-cao/$roundId",
    lazyRouteComponent(() => import("./pages/reporting/round-page.tsx"), "RoundPage"),
  ),
  at(
    "/ky-bao-cao/$roundId/don-vi/$organisationId",
    lazyRouteComponent(() => import("./pages/reporting/submission-page.tsx"), "SubmissionPage"),
  ),
  at(
    "/don-vi",
    lazyRouteComponent(() => import("./pages/organisations/organisations-page.tsx"), "OrganisationsPage"),
  ),
  at(
    "/don-vi/thay-doi",
    lazyRouteComponent(() => import("./pages/organisations/change-page.tsx"), "ChangePage"),
  ),
  at(
    "/don-vi/nhap-danh-muc",
    lazyRouteComponent(() => import("./pages/organisations/import-page.tsx"), "ImportPage"),
  ),
  at(
    "/don-vi/mau-thay-doi",
    lazyRouteComponent(() => import("./pages/organisations/ready-page.tsx"), "ReadyPage"),
  ),
  at(
    "/don-vi/ban-chi-dao",
    lazyRouteComponent(() => import("./pages/organisations/committees-page.tsx"), "CommitteesPage"),
  ),
  at(
    "/don-vi/nhom",
    lazyRouteComponent(() => import("./pages/organisations/sets-page.tsx"), "SetsPage"),
  ),
  at(
    "/don-vi/$organisationId",
    lazyRouteComponent(() => import("./pages/organisations/organisation-page.tsx"), "OrganisationPage"),
  ),
  at(
    "/don-vi/$organisationId/chuyen-viec",
    lazyRouteComponent(() => import("./pages/organisations/hand-over-page.tsx"), "HandOverPage"),
  ),
  at(
    "/tai-khoan",
    lazyRouteComponent(() => import("./pages/accounts/accounts-page.tsx"), "AccountsPage"),
  ),
  at(
    "/giao-dien-lap-trinh",
    lazyRouteComponent(() => import("./pages/api/api-page.tsx"), "ApiPage"),
  ),
  at(
    "/nhat-ky",
    lazyRouteComponent(() => import("./pages/audit/audit-page.tsx"), "AuditPage"),
  ),
] as const;

const desk = at(
  "/ke-hoach/$planId/ra-soat",
  lazyRouteComponent(() => import("./pages/review/review-page.tsx"), "ReviewPage"),
);
const plan = at(
  "/ke-hoach/$planId",
  lazyRouteComponent(() => import("./pages/plans/plan-page.tsx"), "PlanPage"),
);
const tab = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => plan, path, component });
const tabs = [
  tab(
    "/",
    lazyRouteComponent(() => import("./pages/evaluation/overview-tab.tsx"), "OverviewTab"),
  ),
  tab(
    "/chi-tieu",
    lazyRouteComponent(() => import("./pages/plans/indicators-tab.tsx"), "IndicatorsTab"),
  ),
  tab(
    "/nhiem-vu",
    lazyRouteComponent(() => import("./pages/plans/tasks-tab.tsx"), "TasksTab"),
  ),
  tab(
    "/lien-ket",
    lazyRouteComponent(() => import("./pages/plans/links-tab.tsx"), "LinksTab"),
  ),
  tab(
    "/phan-cong",
    lazyRouteComponent(() => import("./pages/set-up/set-up-tab.tsx"), "SetUpTab"),
  ),
  tab(
    "/gan-danh-muc",
    lazyRouteComponent(() => import("./pages/catalogue/link-tab.tsx"), "LinkTab"),
  ),
  tab(
    "/ky-bao-cao",
    lazyRouteComponent(() => import("./pages/reporting/plan-rounds-tab.tsx"), "PlanRoundsTab"),
  ),
  tab(
    "/sua-doi",
    lazyRouteComponent(() => import("./pages/amendments/amendments-tab.tsx"), "AmendmentsTab"),
  ),
  tab(
    "/sua-doi/$amendmentId",
    lazyRouteComponent(() => import("./pages/amendments/amendment-page.tsx"), "AmendmentPage"),
  ),
  tab(
    "/cap-tren",
    lazyRouteComponent(() => import("./pages/review/cascade-tab.tsx"), "CascadeTab"),
  ),
  tab(
    "/chat-luong",
    lazyRouteComponent(() => import("./pages/review/review-tab.tsx"), "ReviewTab"),
  ),
  tab(
    "/to-chuc-thuc-hien",
    lazyRouteComponent(() => import("./pages/plans/duties-tab.tsx"), "DutiesTab"),
  ),
  tab(
    "/van-ban",
    lazyRouteComponent(() => import("./pages/plans/document-tab.tsx"), "DocumentTab"),
  ),
] as const;

export const routeTree = root.addChildren([...doors, ...work, desk, plan.addChildren([...tabs])]);

export const router = createRouter({ routeTree, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

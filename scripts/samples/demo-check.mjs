/** Whether the demo story fits the plans it speaks of: every name, fragment, body and log-in must be found, and each exactly once. */

const fold = (text) => text.normalize("NFC").toLowerCase();

function one(what, found) {
  return found.length === 1 ? [] : [`${what}: found ${found.length} times`];
}

function checkTree(story) {
  const ids = new Map(story.organisations.map((organisation) => [organisation.id, organisation]));
  const problems = ids.size === story.organisations.length ? [] : ["an organisation id is used twice"];
  for (const { id, parent } of story.organisations) {
    if (parent !== null && !ids.has(parent)) problems.push(`${id}: parent ${parent} is missing`);
  }
  const granted = story.accounts.flatMap(({ login, roles }) => roles.map(({ organisation }) => ({ login, organisation })));
  for (const { login, organisation } of granted) {
    if (!ids.has(organisation)) problems.push(`${login}: organisation ${organisation} is missing`);
  }
  for (const set of story.organisationSets) {
    for (const member of set.members) if (!ids.has(member)) problems.push(`${set.phrase}: member ${member} is missing`);
  }
  const logins = new Set(story.accounts.map((account) => account.login));
  if (logins.size !== story.accounts.length) problems.push("a log-in is used twice");
  return problems;
}

/** The bodies under an organisation, itself included. */
function subtree(story, top) {
  const inside = new Set([top]);
  for (const { id, parent } of story.organisations) if (inside.has(parent)) inside.add(id);
  return story.organisations.filter(({ id }) => inside.has(id));
}

const OUTSIDE = /^các |^Ngân hàng|^Trường Đại học|^Hiệp hội/i;

/** Every lead that a plan names is a name or an alias of one body of the plan's owner, unless it is a set or an outsider. */
function checkLeads(story, plan, expected) {
  const bodies = subtree(story, plan.organisation);
  const sets = story.organisationSets.map((set) => fold(set.phrase));
  const named = [...expected.indicatorRows, ...expected.tasks].flatMap((record) => record.leads ?? []);
  return [...new Set(named)]
    .filter((lead) => !OUTSIDE.test(lead) && !sets.includes(fold(lead)))
    .flatMap((lead) => {
      const found = bodies.filter((body) => [body.name, ...body.aliases].some((name) => fold(name) === fold(lead)));
      return one(`${plan.id}: lead "${lead}"`, found);
    });
}

function checkFragments(plan, expected) {
  const first = Math.min(...expected.targets.map((target) => target.milestone));
  const names = [
    ...new Set(expected.targets.filter((target) => target.milestone === first).map((target) => fold(target.indicator))),
  ];
  const covered = new Set();
  const problems = plan.indicators.flatMap(({ match }) => {
    const found = names.filter((name) => name.includes(fold(match)));
    for (const name of found) covered.add(name);
    return one(`${plan.id}: indicator "${match}"`, found);
  });
  if (plan.indicators.length > 0) {
    for (const name of names) if (!covered.has(name)) problems.push(`${plan.id}: nobody answers for "${name}"`);
  }
  const texts = expected.tasks.map((task) => fold(task.text));
  const tasks = plan.tasks.flatMap(({ match }) =>
    one(
      `${plan.id}: task "${match}"`,
      texts.filter((text) => text.includes(fold(match))),
    ),
  );
  return [...problems, ...tasks];
}

/** Every body that answers for something reports in every closed round or is named as silent, with a figure for all it owes. */
function checkRounds(story, plan) {
  const logins = new Set(story.accounts.map((account) => account.login));
  const problems = [];
  for (const round of plan.rounds) {
    const present = new Set(round.submissions.map((submission) => submission.organisation));
    for (const { by } of round.submissions.flatMap((submission) => submission.steps)) {
      if (!logins.has(by)) problems.push(`${plan.id} ${round.period}: log-in ${by} is missing`);
    }
    if (!round.locked) continue;
    const answers = (organisation) => present.has(organisation) !== round.silent.includes(organisation);
    const say = (what) => problems.push(`${plan.id} ${round.period}: ${what}`);
    for (const { match, organisation, frequency, actuals } of plan.indicators) {
      if (!answers(organisation)) say(`${organisation} neither reports nor is silent`);
      if ((frequency === "quarterly" && present.has(organisation)) !== round.period in actuals) say(`figure of "${match}"`);
    }
    for (const { match, organisation, updates } of plan.tasks) {
      if (!answers(organisation)) say(`${organisation} neither reports nor is silent`);
      if (present.has(organisation) !== round.period in updates) say(`update of "${match}"`);
    }
  }
  return problems;
}

export function checkStory(story, expectations) {
  const perPlan = story.plans.flatMap((plan) => {
    const expected = expectations.get(plan.file);
    if (!expected) return [`${plan.file} is missing`];
    return [...checkLeads(story, plan, expected), ...checkFragments(plan, expected), ...checkRounds(story, plan)];
  });
  return [...checkTree(story), ...perPlan];
}

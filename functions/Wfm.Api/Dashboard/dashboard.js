'use strict';

const status = document.getElementById('status');

async function get(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? answer.statusText);
  return body;
}

function fill(id, head, rows) {
  const table = document.getElementById(id);
  const row = (cells, kind) => {
    const line = document.createElement('tr');
    for (const cell of cells) {
      const element = document.createElement(kind);
      element.textContent = cell?.text ?? cell;
      if (cell?.className) element.className = cell.className;
      line.append(element);
    }
    return line;
  };
  const top = document.createElement('thead');
  top.append(row(head, 'th'));
  const body = document.createElement('tbody');
  body.append(...rows.map(cells => row(cells, 'td')));
  table.replaceChildren(top, body);
}

const fixed = (value, digits) => Number(value).toFixed(digits);

async function show() {
  const plan = await get('/api/plans/current');
  const [capacity, seats, accuracy] = await Promise.all([
    get(`/api/plans/${plan.id}/capacity`), get(`/api/plans/${plan.id}/seats`), get(`/api/plans/${plan.id}/accuracy`),
  ]);
  const weeks = capacity.teams[0].weeks.map((_, index) => {
    const week = capacity.teams.map(team => team.weeks[index]);
    const sum = read => week.reduce((total, one) => total + Number(read(one)), 0);
    return { monday: week[0].week, required: sum(w => w.requiredGross), available: sum(w => w.available), starters: sum(w => w.starters), heads: sum(w => w.heads) };
  });
  fill('people', ['Week', 'Required FTE', 'Available FTE', 'Gap', 'Starters', 'Heads'], weeks.map(week => {
    const gap = week.available - week.required;
    return [week.monday, fixed(week.required, 1), fixed(week.available, 1), { text: fixed(gap, 1), className: gap < -0.05 ? 'short' : '' }, week.starters, fixed(week.heads, 1)];
  }));
  fill('seats', ['Month', 'Seats', 'Named users', 'Concurrent users', 'Hours logged in'], seats.months.map(month =>
    [month.month.slice(0, 7), Object.values(month.seats).reduce((a, b) => a + b, 0), month.namedUsers, month.concurrentUsers, fixed(month.loggedInHours, 0)]));
  fill('accuracy', ['Group', 'Model', 'Horizon', 'WAPE', 'Weight'], accuracy.flatMap(group => group.models.map(model =>
    [group.group, model.model, model.horizon, `${fixed(100 * model.wape, 1)} %`, fixed(model.weight, 2)])));
  status.textContent = `Plan ${plan.id}, engine ${plan.engineVersion}, ${plan.groups.length} groups, from ${plan.firstWeek}`;
}

show().catch(error => { status.textContent = error.message; });

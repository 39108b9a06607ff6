/** The parts of the API's answers that the dashboard shows; the whole is in openapi.json. */
export interface Problem { rule: string; message: string; field?: string; value?: string; line?: number }
export interface Page<T> { items: T[]; next?: string }
export interface Me { name: string; tenant: string; roles: string[]; sites?: string[] }
export interface Site { id: string; name: string; zone: string }
export interface Group { id: string; name: string; site: string; channel: string; interval: string; language: string; tier: number; targets: Targets; shrinkage?: unknown }
export interface Targets { serviceLevel?: { percent: number; answerWithin: string; definition: string }; averageSpeedOfAnswer?: string; abandonRate?: number; maxOccupancy?: number; replyWithin?: string; minimumAgents: number }
export interface Team { id: string; name: string; site: string; serves: string[]; weeklyHours: number; recruitingWeeks: number; scheduleInefficiency: number }
export interface Header { id: string; engineVersion: string; operationId: string; firstWeek: string; groups: { group: string; groupPlan: string }[] }
export interface Published { number: number; plan: string; run: string }
export interface GroupWeek { group: string; contacts: number; netHours: number; grossHours: number; gross: number }
export interface Week { week: string; requiredNet: number; requiredGross: number; heads: number; available: number; starters: number; leavers: number; headsByLevel: Record<string, number>; groups?: GroupWeek[] }
export interface Capacity { firstWeek: string; teams: { team: string; weeks: Week[] }[] }
export interface SeatMonth { month: string; seats: Record<string, number>; namedUsers: number; concurrentUsers: number; loggedInHours: number }
export interface Score { model: string; horizon: string; wape: number; bias: number; weight: number }
export interface Accuracy { group: string; models: Score[] }
export interface Outlook { date: string; contacts: number; lower80: number; upper80: number; lower95: number; upper95: number }
export interface Forecast { origin: string; slotsPerDay: number; days: { date: string; contacts: number[]; ahtSeconds: number[]; lower80: number[]; upper80: number[] }[]; outlook: Outlook[]; tournament: Score[] }
export interface History { start: string; contacts: (number | null)[] }
export interface StaffingDay { date: string; agents: number[]; fractional: number[]; load: number[]; scheduled: number[]; gross: number[]; binding: string[]; serviceLevel: number[]; averageSpeedOfAnswerSeconds: (number | string)[]; abandonRate: number[]; occupancy: number[]; backlog: number[]; oldestAgeHours: number[] }
export interface Staffing { origin: string; slotsPerDay: number; days: StaffingDay[]; formula: string; shrinkage: string; serviceLevel?: { percent: number; answerWithin: string; definition: string } }
export interface BudgetLine { month: string; account: string; team?: string; level?: string; priceKey: string; quantity: number; amount: number }
export interface Budget { currency: string; lines: BudgetLine[] }
export interface Run { id: string; site: string; night: string; step: string; percent: number; groupsDone: number; groups: number; expectedAt?: string; requestedBy?: string; sentAt?: string; plan?: string }
export interface Import { id: string; source: string; acceptedAt: string; status: string; rowsStored: number; rowsRejected: number }
export interface Rejection { origin: string; key: string; problem: Problem; content: string }
export interface AuditEntry { number: number; at: string; event: { who: string; action: string; target: string; before?: string; after?: string } }
export interface Deadline { kind: string; team: string; heads: number; planned: string; startBy: string; decideBy: string; firstShort?: string; shortFteWeeks: number }

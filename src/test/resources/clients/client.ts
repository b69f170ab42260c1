// What somebody's system would do with the generated types; the compiler and the portal both have to agree.
import createClient from 'openapi-fetch';
import type { paths } from './generated.js';

export async function journey(baseUrl: string, token: string, title: string): Promise<string[]> {
  const said: string[] = [];
  const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}`, 'Accept-Language': 'en' } });
  const tag = (answer: { response: Response }) => ({ 'If-Match': answer.response.headers.get('ETag') ?? '' });

  const begun = await client.POST('/api/v1/own/demands', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { title },
  });
  if (!begun.data) throw new Error(JSON.stringify(begun.error));
  said.push(`${begun.response.status} ${begun.data.stage}`);
  const id = begun.data.id;

  const whole = {
    ...begun.data.text,
    industry: 'goji',
    problem: '一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。',
    summary: '电费占成本大头',
    contact: '王小宁 13900000000',
    budgetTo: 800000,
    cooperation: ['licence' as const],
    secretLevel: 'public' as const,
  };
  const corrected = await client.PUT('/api/v1/own/demands/{id}', {
    params: { path: { id }, header: tag(begun) },
    body: whole,
  });
  said.push(`${corrected.response.status} ${corrected.data?.text.budgetTo}`);

  const late = await client.PUT('/api/v1/own/demands/{id}', {
    params: { path: { id }, header: tag(begun) },
    body: whole,
  });
  said.push(`${late.response.status} ${late.error?.title}`);

  const sent = await client.POST('/api/v1/own/demands/{id}/submission', { params: { path: { id }, header: tag(corrected) } });
  said.push(`${sent.response.status} ${sent.data?.stage}`);
  const back = await client.POST('/api/v1/own/demands/{id}/withdrawal', { params: { path: { id }, header: tag(sent) } });
  said.push(`${back.response.status} ${back.data?.stage}`);

  const filed = await client.POST('/api/v1/own/demands/{id}/files', {
    params: { path: { id }, header: tag(back) },
    body: { file: '%PDF-1.4\n%%EOF\n' },
    bodySerializer: body => {
      const form = new FormData();
      form.append('file', new Blob([body?.file ?? '']), 'report.pdf');
      return form;
    },
  });
  said.push(`${filed.response.status} ${filed.data?.files?.map(file => file.name).join()}`);
  const early = await client.POST('/api/v1/own/demands/{id}/renewal', { params: { path: { id }, header: tag(filed) } });
  said.push(`${early.response.status} ${early.error?.type.split('#').pop()}`);

  const list = await client.GET('/api/v1/own/demands', { params: { query: { limit: 5 } } });
  said.push(`${list.response.status} ${list.data?.items.map(item => item.text.title).join()}`);
  const next = await client.GET('/api/v1/own/demands', { params: { query: { cursor: '40' } } });
  said.push(`${next.response.status} ${next.error?.detail}`);
  const open = await client.GET('/api/v1/results', { params: { query: { q: '枸杞', limit: 1 } } });
  said.push(`${open.response.status} ${typeof open.data?.total}`);
  return said;
}

/** An organiser's system moves a session of its event. */
export async function timetable(baseUrl: string, token: string, title: string): Promise<string[]> {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}`, 'Accept-Language': 'en' } });
  const begun = await client.POST('/api/v1/own/events', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { title, attendance: 'open', sessions: [{ startsAt: '2040-05-01T10:00:00+08:00', endsAt: '2040-05-01T12:00:00+08:00' }] },
  });
  const id = begun.data?.id ?? '';
  const session = begun.data?.text.sessions?.[0]?.id ?? '';
  const version = { 'If-Match': begun.response.headers.get('ETag') ?? '' };
  const place = { params: { path: { id, session }, header: version } };
  const moved = await client.PUT('/api/v1/own/events/{id}/sessions/{session}', {
    ...place,
    body: { startsAt: '2040-06-01T10:00:00+08:00', endsAt: '2040-06-01T12:00:00+08:00' },
  });
  const late = await client.DELETE('/api/v1/own/events/{id}/sessions/{session}', place);
  return [`${moved.response.status} ${moved.data?.text.sessions?.[0]?.startsAt}`, `${late.response.status} ${late.error?.title}`];
}

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
  const open = await client.GET('/api/v1/results', { params: { query: { q: '枸杞', limit: 1 } } });
  said.push(`${open.response.status} ${typeof open.data?.total}`);
  return said;
}

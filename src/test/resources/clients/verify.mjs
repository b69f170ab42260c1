// Verifies a message as receivers of Standard Webhooks do: verify.mjs SECRET ID TIMESTAMP SIGNATURE FILE
import {readFileSync} from 'node:fs';
import {Webhook} from 'standardwebhooks';

const [secret, id, timestamp, signature, file] = process.argv.slice(2);
const headers = {'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature};
console.log(new Webhook(secret).verify(readFileSync(file, 'utf8'), headers).type);

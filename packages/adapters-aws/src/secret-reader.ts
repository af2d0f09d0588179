import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';

const REFERENCE = /^(?:secretsmanager:(?<secret>[^#]+)(?:#(?<jsonKey>.+))?|ssm:(?<parameter>.+))$/s;

const Fields = z.record(z.string(), z.unknown());

export interface SecretReaderOptions {
  readonly secretsManager: Pick<SecretsManagerClient, 'send'>;
  readonly ssm: Pick<SSMClient, 'send'>;
}

/**
 * Reads what a reference of the configuration names: `secretsmanager:ID`, `secretsmanager:ID#jsonKey` (one field of a
 * secret that holds a JSON object) or `ssm:NAME`. ID is a secret's name or ARN. Each secret is asked for once; one that
 * could not be read is asked for again. Throws naming the reference, never its value.
 */
export type SecretReader = (reference: string) => Promise<string>;

/** A reader whose memory lasts as long as it does. */
export function createSecretReader({ secretsManager, ssm }: SecretReaderOptions): SecretReader {
  const known = new Map<string, Promise<string>>();
  const once = (name: string, read: () => Promise<string>): Promise<string> => {
    const value = known.get(name) ?? read();
    known.set(name, value);
    value.catch(() => known.delete(name));
    return value;
  };
  const secretOf = async (id: string): Promise<string> => {
    const { SecretString } = await secretsManager.send(new GetSecretValueCommand({ SecretId: id }));
    if (SecretString === undefined) throw new Error('it holds bytes, not text');
    return SecretString;
  };
  const parameterOf = async (name: string): Promise<string> => {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    if (Parameter?.Value === undefined) throw new Error('it has no value');
    return Parameter.Value;
  };
  return async (reference) => {
    const { secret, jsonKey, parameter } = REFERENCE.exec(reference)?.groups ?? {};
    try {
      if (parameter !== undefined) return await once(`ssm:${parameter}`, () => parameterOf(parameter));
      if (secret === undefined)
        throw new Error('it wants "secretsmanager:ID", "secretsmanager:ID#key" or "ssm:NAME"');
      const text = await once(`secretsmanager:${secret}`, () => secretOf(secret));
      return jsonKey === undefined ? text : fieldOf(text, jsonKey);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`Cannot read secret "${reference}": ${why}`, { cause: error });
    }
  };
}

function fieldOf(text: string, key: string): string {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    // The parser's message would quote the secret.
    throw new Error('it is not a JSON object');
  }
  const parsed = Fields.safeParse(fields);
  if (!parsed.success) throw new Error('it is not a JSON object');
  const value = parsed.data[key];
  if (typeof value !== 'string') throw new Error(`it has no text under "${key}"`);
  return value;
}

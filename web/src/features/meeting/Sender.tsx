import { TextInput } from "@mantine/core";
import type { Problem } from "../../shared/api/problem";
import { ADDRESS, ADDRESS_TITLE } from "../../shared/email";
import { useDraft } from "../../shared/useDraft";

interface Sender {
  name: string;
  email: string;
  setName: (name: string) => void;
  setEmail: (email: string) => void;
}

/** Who writes, as typed so far: the same for a message and a meeting. */
export function useSender(handle: string): Sender {
  const [name, setName] = useDraft(`${handle}:name`);
  const [email, setEmail] = useDraft(`${handle}:email`);
  return { name, email, setName, setEmail };
}

interface SenderFieldsProps {
  sender: Sender;
  who: string;
  named: boolean;
  problem: Problem | null;
}

/** By what name, and where an answer goes. */
export function SenderFields({ sender, who, named, problem }: SenderFieldsProps) {
  const refused = (field: string) => problem?.errors.find((error) => error.field === field)?.message;
  return (
    <>
      <TextInput
        label={named ? "Your name" : "Your name (optional)"}
        name="name"
        autoComplete="name"
        required={named}
        withAsterisk={false}
        maxLength={120}
        size="md"
        error={refused("name")}
        value={sender.name}
        onChange={(event) => sender.setName(event.currentTarget.value)}
      />
      <TextInput
        label="Your e-mail"
        description={`Where ${who} answers you. Nobody else sees it.`}
        inputMode="email"
        pattern={ADDRESS}
        title={ADDRESS_TITLE}
        name="email"
        autoComplete="email"
        required
        withAsterisk={false}
        maxLength={254}
        size="md"
        error={refused("email")}
        value={sender.email}
        onChange={(event) => sender.setEmail(event.currentTarget.value)}
      />
    </>
  );
}

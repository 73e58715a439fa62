import { TextInput } from "@mantine/core";
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
}

/** By what name, and where an answer goes. */
export function SenderFields({ sender, who, named }: SenderFieldsProps) {
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
        value={sender.name}
        onChange={(event) => sender.setName(event.currentTarget.value)}
      />
      <TextInput
        label="Your e-mail"
        description={`Where ${who} answers you. Nobody else sees it.`}
        type="email"
        name="email"
        autoComplete="email"
        required
        withAsterisk={false}
        maxLength={254}
        size="md"
        value={sender.email}
        onChange={(event) => sender.setEmail(event.currentTarget.value)}
      />
    </>
  );
}

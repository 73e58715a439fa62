import "@mantine/core/styles/Combobox.layer.css";
import "@mantine/core/styles/Input.layer.css";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { rolesQuery } from "../queries";
import type { RoleLabel } from "../wire";

const PAUSE_MS = 150;

interface RoleSearchProps {
  label: string;
  onChosen: (role: RoleLabel) => void;
}

/** Find a role by any of its names: what is typed may be "Sr. Backend Dev" or "Dateningenieurin". */
export function RoleSearch({ label, onChosen }: RoleSearchProps) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const found = useQuery({ ...rolesQuery(asked), placeholderData: keepPreviousData });
  const roles = found.data ?? [];
  return (
    <Select
      label={label}
      placeholder="Data engineer, product manager, …"
      searchable
      value={null}
      searchValue={text}
      onSearchChange={setText}
      data={roles.map(({ key, title }) => ({ value: key, label: title }))}
      filter={({ options }) => options}
      nothingFoundMessage={
        found.isFetching
          ? "Looking…"
          : "No role has such a name. Try another word for it, in English if you can."
      }
      error={found.isError ? problemOf(found.error).message : null}
      maxDropdownHeight={280}
      onChange={(key) => {
        const role = roles.find((one) => one.key === key);
        if (!role) return;
        onChosen(role);
        setText("");
      }}
    />
  );
}

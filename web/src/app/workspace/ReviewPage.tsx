import { getRouteApi } from "@tanstack/react-router";
import { Deeds } from "../../features/profile/deeds/Deeds";
import { Review } from "../../features/profile/review/Review";
import { useTitle } from "../../shared/useTitle";

const here = getRouteApi("/frame/profile/review");

/** `/profile/review`: what waits for the owner's word, one quote after the other. */
export default function ReviewPage() {
  const { attribute } = here.useSearch();
  const navigate = here.useNavigate();
  useTitle("Review");
  return (
    <Deeds>
      <Review attribute={attribute ?? null} onEverything={() => void navigate({ search: {} })} />
    </Deeds>
  );
}

"""The steering room's own story in the demo: what was decided, signed, tried and looked back at since 2024. No child is
in it. Each app tells its part through its own commands."""

from tillsammans.demo.world import World


def steering_room(world: World) -> None:
    """Live it from the beginning. Moves the world's clock."""
    from tillsammans.governance import demo_agreement, demo_room
    from tillsammans.impact import demo as impact
    from tillsammans.implementation import demo as implementation
    from tillsammans.initiatives import demo as initiatives
    from tillsammans.joining import demo as joining

    for part in (demo_room, demo_agreement, initiatives, implementation, joining, impact):
        part.tell(world)

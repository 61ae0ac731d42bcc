"""The invented cast and the story they live through: the demo's world and the tests' world, built with the product's
own commands, so that the world obeys the rules. Off unless DEMO is set; never in production."""
